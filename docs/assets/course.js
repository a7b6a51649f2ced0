// What scrolls sideways must be reachable by keyboard. Without this script the page reads the same.
const makeReachable = () => {
  for (const box of document.querySelectorAll(".arithmatex.display, .md-typeset__scrollwrap, .lab-output, .md-typeset pre > code")) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
};
addEventListener("load", makeReachable);
addEventListener("resize", makeReachable);
document.addEventListener("toggle", makeReachable, true); // a folded part that opens

// Material wraps each copy button in a nav without a name: dozens of landmarks to a screen reader, which needs the button alone.
const regroup = () => document.querySelectorAll("nav.md-code__nav").forEach((each) => each.setAttribute("role", "none"));
new MutationObserver(regroup).observe(document.body, { childList: true, subtree: true });
regroup();
