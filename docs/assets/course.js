// What scrolls sideways must be reachable by keyboard. Without this script the page reads the same.
const makeReachable = () => {
  const boxes = [...document.querySelectorAll(".arithmatex.display, .md-typeset__scrollwrap, .lab-output, .md-typeset pre > code")];
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth); // read all, then write all: else each box costs a layout
  boxes.forEach((box, number) => {
    if (wide[number]) box.tabIndex = 0;
    else if (box.hasAttribute("tabindex")) box.removeAttribute("tabindex");
  });
};
addEventListener("load", makeReachable);
addEventListener("resize", makeReachable);
document.addEventListener("toggle", makeReachable, true); // a folded part that opens

// Material wraps each copy button in a nav without a name: dozens of landmarks to a screen reader, which needs the button alone.
const regroup = () => document.querySelectorAll("nav.md-code__nav:not([role])").forEach((each) => each.setAttribute("role", "none"));
new MutationObserver(regroup).observe(document.body, { childList: true, subtree: true });
regroup();

// A figure drawn in steps (groups with the ids step-1, step-2, …) gets a slider. Its drawings are fetched at the first use.
document.querySelectorAll("figure:has(img[data-steps])").forEach((figure, place) => {
  const images = [...figure.querySelectorAll("img[data-steps]")];
  const last = Number(images[0].dataset.steps);
  const row = document.createElement("label");
  row.className = "stepper";
  row.innerHTML = `Step <input type="range" min="0" max="${last}" value="${last}"> <output>${last} of ${last}</output>`;
  images.at(-1).after(row);
  const [slider, shown] = [row.querySelector("input"), row.querySelector("output")];
  const inline = async (image, mark) => {
    const text = await (await fetch(image.src)).text();
    const own = text.replace(/( id="|href="#|url\(#)/g, `$1${mark}`); // both palettes stand on one page: their ids must differ
    const svg = document.importNode(new DOMParser().parseFromString(own, "image/svg+xml").documentElement, true);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", image.alt);
    svg.setAttribute("class", image.className);
    for (const side of ["width", "height"]) svg.setAttribute(side, image.getAttribute(side));
    image.replaceWith(svg);
    return [...svg.querySelectorAll(`[id^="${mark}step-"]`)];
  };
  let groups;
  slider.addEventListener("input", async () => {
    shown.value = `${slider.value} of ${last}`;
    groups ??= Promise.all(images.map((image, number) => inline(image, `${place}-${number}-`)));
    for (const group of (await groups).flat())
      group.style.display = Number(group.id.split("step-")[1]) <= Number(slider.value) ? "" : "none";
  });
});
