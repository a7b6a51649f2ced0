// What the rows below the blocks are built with: elements, keys of the text area, and the lines in which two outputs differ.
{
  course.make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The lines in which two texts differ: what only the page has, what only came here (longest common subsequence).
  course.difference = (page, here) => {
    const [a, b] = [page.split("\n"), here.split("\n").slice(0, 500)];
    const same = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--) same[i][j] = a[i] === b[j] ? same[i + 1][j + 1] + 1 : Math.max(same[i + 1][j], same[i][j + 1]);
    const found = [];
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
      if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
      else if (j >= b.length || (i < a.length && same[i + 1][j] >= same[i][j + 1])) found.push(`page: ${a[i++]}`);
      else found.push(`here: ${b[j++]}`);
    }
    return found.join("\n");
  };

  // Keys of the text area: Enter keeps the indentation. Tab passes through it; from the first key or touch in it Tab indents, until Escape.
  course.indenting = (event) => {
    const area = event.target;
    const insert = (text) => document.execCommand("insertText", false, text) || area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    const line = area.value.slice(0, area.selectionStart).split("\n").at(-1);
    if (event.key === "Escape") area.dataset.leave = "";
    else if (event.key === "Tab" && !("leave" in area.dataset) && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      if (!event.shiftKey) insert(" ".repeat(4 - (line.length % 4)));
      else if (/ {1,4}$/.test(line)) {
        area.selectionStart -= line.match(/ {1,4}$/)[0].length;
        document.execCommand("delete");
      }
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      insert(`\n${line.match(/^ */)[0]}${/:\s*(#.*)?$/.test(line) ? "    " : ""}`);
    } else if (event.key !== "Shift") delete area.dataset.leave;
  };
}
