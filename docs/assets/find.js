// Addresses inside a page: a link that copies its own, the report of an error, and paper. Without this script all links lead where they say.
{
  // The name of a heading without its link; of a formula the part that screen readers get.
  const named = (heading) => {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll(".headerlink, .katex-html, annotation").forEach((each) => each.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  // A short word at the edge of the window, read out by screen readers. An empty one must stand there first: they announce changes.
  const note = () => {
    const found = document.querySelector(".page-note");
    if (found) return found;
    const made = document.createElement("div");
    made.className = "page-note";
    made.setAttribute("role", "status");
    document.body.append(made);
    return made;
  };
  let clearing;
  const say = (words) => {
    note().textContent = words;
    clearTimeout(clearing);
    clearing = setTimeout(() => (note().textContent = ""), 3000 + 50 * words.length);
  };
  note();

  // The click still leads to the place. Where the browser refuses the clipboard, that is all it does.
  const copy = (link) =>
    navigator.clipboard?.writeText(link.href).then(
      () => say("Link copied"),
      () => {},
    );

  // The section is the last heading above the middle of the window.
  const section = () => {
    const headings = [...document.querySelectorAll(".md-content :is(h1, h2, h3, h4, h5, h6)")];
    return headings.filter((each) => each.getClientRects().length && each.getBoundingClientRect().top < innerHeight / 2).at(-1);
  };
  const complete = (link) => {
    const heading = section();
    if (!heading) return;
    const address = new URL(link.href);
    const page = address.searchParams.get("page").split("#")[0];
    address.searchParams.set("page", heading.id && heading.tagName !== "H1" ? `${page}#${heading.id}` : page);
    address.searchParams.set("section", named(heading));
    link.href = address;
  };

  const clicked = (event) => {
    const link = event.target.closest?.("a.headerlink, a.report-error");
    if (!link) return;
    if (link.matches(".report-error")) complete(link);
    else if (event.type === "click" && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) copy(link);
  };
  document.addEventListener("click", clicked);
  document.addEventListener("auxclick", clicked); // the middle button opens the report in a tab of its own

  // On paper the light drawings stand, also where the dark ones were shown and the light ones never fetched. Material opens what is folded.
  addEventListener("beforeprint", () => document.querySelectorAll("img[loading]:not(.only-dark)").forEach((image) => (image.loading = "eager")));
  window.course = { ...window.course, say };
}
