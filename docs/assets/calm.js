// While it starts, Material's script restyles the whole page five times, and nothing looks different in the end. Ours, before it,
// spares a phone most of that work.
{
  const root = document.documentElement;

  // What Material writes on the root after the last line, before the first: it costs nothing while the page is empty.
  root.classList.replace("no-js", "js");
  root.classList.add("js-focus-visible");
  root.setAttribute("data-js-focus-visible", "");

  // A page that opens at its top may lay out later what stands far below; one that opens elsewhere would move under the reader.
  const [way] = performance.getEntriesByType("navigation");
  if (way?.type === "navigate" && !location.hash) root.classList.add("later");

  // Material marks the body while colours switch, so that they switch at once: ours only where one does switch.
  // It tells the browser the palette, for scroll bars, by a meta element: ours by the root's style.
  const mark = "data-md-color-switching";
  const set = Element.prototype.setAttribute;
  HTMLBodyElement.prototype.setAttribute = function (name, value) {
    if (name === mark || this.getAttribute(name) === String(value)) return;
    if (name.startsWith("data-md-color-") && name !== "data-md-color-media") set.call(this, mark, "");
    if (name === "data-md-color-scheme") root.style.colorScheme = value === "slate" ? "dark" : "";
    set.call(this, name, value);
  };
  const append = document.head.appendChild; // in the zip of the site there is one already
  document.head.appendChild = function (node) {
    return node.name === "color-scheme" ? node : append.call(this, node);
  };
}
