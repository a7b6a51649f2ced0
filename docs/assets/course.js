// What scrolls sideways must be reachable by keyboard. Without this script the page reads the same.
const makeReachable = () => {
  const boxes = [...document.querySelectorAll(".arithmatex.display, .md-typeset__scrollwrap, .figure-table, .lab-output, .md-typeset pre > code")];
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth); // read all, then write all: else each box costs a layout
  boxes.forEach((box, number) => {
    const now = box.hasAttribute("tabindex"); // written only where it differs: the observer below notices what is written
    if (wide[number] && !now) box.tabIndex = 0;
    else if (!wide[number] && now) box.removeAttribute("tabindex");
  });
};
addEventListener("resize", makeReachable);
document.addEventListener("toggle", makeReachable, true); // a folded part that opens

// What course.css let wait is laid out piece by piece in the pauses that a loaded page has: in one go a phone could do nothing else
// for half a second. In the end all of it is, for scroll bars and screen readers.
addEventListener("load", () => {
  const article = document.querySelector(".md-content__inner");
  const parts = [...article.children];
  const pause = window.requestIdleCallback ?? setTimeout;
  const layOut = (count) => parts.splice(0, count).forEach((part) => (part.style.contentVisibility = "visible"));
  addEventListener("scroll", () => scrollY > innerHeight && layOut(Infinity)); // who jumps does not wait: else the page would move
  const next = () => {
    layOut(5);
    if (parts.length) requestAnimationFrame(() => pause(next));
    else {
      article.dataset.laid = "out";
      makeReachable();
      // where there is no mouse, Material takes the stop away again from a block that is seen for the first time
      new MutationObserver(makeReachable).observe(article, { subtree: true, attributeFilter: ["tabindex"] });
    }
  };
  pause(next);
});

// A copy button in each block of code that is no output; without a clipboard it selects the code. Material's own measures
// each block after it has put in a button: on a long page a third of a second on a phone.
const copy = async (code) => {
  try {
    await navigator.clipboard.writeText(code.textContent.trimEnd());
    course.say("Copied");
  } catch {
    getSelection().selectAllChildren(code);
    course.say("Selected, ready to be copied");
  }
};
document.querySelectorAll("pre > code").forEach((code) => {
  if (code.closest(".language-text, .lab-output")) return;
  const [row, button] = [document.createElement("span"), document.createElement("button")];
  Object.assign(button, { className: "md-code__button", type: "button", ariaLabel: "Copy this code", onclick: () => copy(code) });
  button.dataset.mdType = "copy";
  row.className = "md-code__nav";
  row.append(button);
  code.before(row);
});

// A touch on a word of the glossary says what it means; a mouse gets it as the title.
document.addEventListener("click", ({ target }) => {
  const word = target.closest?.("abbr[title]");
  if (word) course.say(`${word.textContent}: ${word.title}`);
});

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

// Material's shortcuts are single letters: who slips, or speaks to the computer, would leave the page (WCAG 2.1.4).
addEventListener(
  "keydown",
  (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key.length === 1 && event.key !== " " && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
  },
  true,
);
