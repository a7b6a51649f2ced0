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
