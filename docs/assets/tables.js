// The data of a figure as tables, fetched when a reader opens the part below the figure for the first time. The file holds
// one table after the other: a line with the title, the heads, the rows, an empty line; a title alone is a remark.
// Without this script, and where a page opened from a file may not fetch, the link to the file stays.
{
  // Cells may stand in quotes, with commas, line ends and doubled quotes inside.
  const lines = (text) => {
    const rows = [[]];
    for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
      if (whole === "") break;
      rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end === "\n") rows.push([]);
    }
    return rows;
  };
  const blocks = (text) => {
    const found = [[]];
    for (const row of lines(text)) {
      if (row.join("") === "") found.push([]);
      else found.at(-1).push(row);
    }
    return found.filter((block) => block.length);
  };

  const element = (tag, text, parent, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    parent.append(made);
    return made;
  };
  const numeric = /^-?[\d.]+(e-?\d+)?$/;
  const shown = (cell) => (numeric.test(cell) ? cell.replaceAll("-", "\u2212") : cell); // a minus that is read aloud as one

  const table = ([[title], heads, ...rows], finding, parent) => {
    if (!heads) return element("p", title, parent);
    const caption = [finding, title].filter(Boolean).join(" \u2013 ");
    const box = element("div", "", parent, { class: "figure-table", role: "group", "aria-label": title || finding });
    const made = element("table", "", box, { class: "figure-numbers" });
    element("span", caption, element("caption", "", made)); // the words stay in sight while a wide table scrolls
    const head = element("tr", "", element("thead", "", made));
    heads.forEach((cell) => element("th", cell, head, { scope: "col" }));
    const body = element("tbody", "", made);
    for (const row of rows) {
      const line = element("tr", "", body);
      row.forEach((cell, place) => element(place ? "td" : "th", shown(cell), line, place ? {} : { scope: "row" }));
    }
    return box;
  };

  const fill = async (details) => {
    const [link, image] = [details.querySelector("a[href]"), details.closest("figure")?.querySelector("img, svg[role=img]")];
    const place = document.createElement("div");
    details.querySelector(".figure-note")?.remove();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      const finding = image?.getAttribute("alt") ?? image?.getAttribute("aria-label") ?? "";
      blocks(await answer.text()).forEach((block, number) => table(block, number ? "" : finding, place));
      link.parentElement.before(place);
      details.dataset.asked = "answered";
      document.dispatchEvent(new Event("toggle")); // course.js makes the wide ones reachable by keyboard
    } catch {
      delete details.dataset.asked; // at the next opening it is tried again
      const from = location.protocol === "file:" ? "A page opened from a file cannot show it here" : "It could not be fetched";
      element("p", `${from}: the link leads to it.`, details, { class: "figure-note", role: "status" });
    }
  };

  let printing = false; // Material opens all that is folded then: nothing is fetched for that
  addEventListener("beforeprint", () => (printing = true));
  addEventListener("afterprint", () => (printing = false));
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (printing || !target.matches?.("details.figure-data[open]") || target.dataset.asked) return;
      target.dataset.asked = "yes";
      fill(target);
    },
    true,
  );
}
