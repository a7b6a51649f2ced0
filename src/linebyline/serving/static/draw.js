// A grid of 32 × 32 cells, as the bundled digits were before they were shrunk. Each cell is inked or not.
"use strict";
const CELLS = 32;
const byId = (id) => document.getElementById(id);
const pad = byId("pad");
const cells = new Uint8Array(CELLS * CELLS);
const cursor = { row: 15, column: 15 };
let last = null; // cell that the pointer was in
let asked = 0; // number of the newest question: an older answer is dropped
let later = 0; // timer

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}

function paint() {
  const context = pad.getContext("2d");
  const size = pad.width / CELLS;
  context.clearRect(0, 0, pad.width, pad.height);
  context.fillStyle = colour("--text");
  cells.forEach((ink, i) => ink && context.fillRect((i % CELLS) * size, Math.floor(i / CELLS) * size, size, size));
  if (document.activeElement === pad) {
    context.strokeStyle = colour("--bar");
    context.lineWidth = 3;
    context.strokeRect((cursor.column - 1) * size, (cursor.row - 1) * size, 3 * size, 3 * size);
  }
}

// The brush is 3 × 3 cells.
function brush(row, column, ink) {
  for (let r = Math.max(0, row - 1); r <= Math.min(CELLS - 1, row + 1); r++)
    cells.fill(ink, r * CELLS + Math.max(0, column - 1), r * CELLS + Math.min(CELLS - 1, column + 1) + 1);
}

function line(from, to) {
  const steps = Math.max(1, Math.abs(to.row - from.row), Math.abs(to.column - from.column));
  for (let i = 0; i <= steps; i++)
    brush(Math.round(from.row + (i / steps) * (to.row - from.row)), Math.round(from.column + (i / steps) * (to.column - from.column)), 1);
}

function drawing() {
  const small = document.createElement("canvas");
  small.width = small.height = CELLS;
  const context = small.getContext("2d"); // transparent where nothing is drawn: that is how the server finds the ink
  cells.forEach((ink, i) => ink && context.fillRect(i % CELLS, Math.floor(i / CELLS), 1, 1));
  return new Promise((resolve) => small.toBlob(resolve, "image/png"));
}

function show(sentence, probs, note) {
  byId("answer").textContent = sentence;
  byId("note").textContent = note;
  byId("probs").replaceChildren(
    ...probs.map((value, label) => {
      const row = document.createElement("tr");
      const head = Object.assign(document.createElement("th"), { scope: "row", textContent: label });
      const bar = Object.assign(document.createElement("span"), { className: "bar" });
      bar.style.width = `${9 * value}rem`;
      const cell = document.createElement("td");
      cell.append(bar, `${(100 * value).toFixed(1)} %`);
      row.append(head, cell);
      return row;
    }),
  );
}

async function ask(file) {
  const mine = ++asked;
  clearTimeout(later);
  let sentence, answer = { probs: [[]], note: "" };
  try {
    const body = file ?? (cells.some(Boolean) ? await drawing() : null);
    if (!body) {
      sentence = "Nothing is drawn yet.";
    } else {
      const response = await fetch("/predict", { method: "POST", headers: { "Content-Type": "image/png" }, body });
      const content = await response.json();
      if (response.ok) {
        answer = content;
        const label = content.labels[0];
        sentence = `This looks like a ${label}, ${(100 * content.probs[0][label]).toFixed(1)} %.`;
      } else sentence = content.detail;
    }
  } catch {
    sentence = "The server does not answer.";
  }
  if (mine === asked) show(sentence, answer.probs[0], answer.note);
}

function changed(wait = 0) {
  paint();
  clearTimeout(later);
  later = setTimeout(ask, wait);
}

function clear() {
  cells.fill(0);
  byId("file").value = "";
  changed();
}

function cellAt(event) {
  const box = pad.getBoundingClientRect();
  const at = (value, start, length) => Math.max(0, Math.min(CELLS - 1, Math.floor(((value - start) / length) * CELLS)));
  return { row: at(event.clientY, box.top, box.height), column: at(event.clientX, box.left, box.width) };
}

pad.addEventListener("pointerdown", (event) => {
  pad.setPointerCapture(event.pointerId);
  last = cellAt(event);
  line(last, last);
  paint();
});
pad.addEventListener("pointermove", (event) => {
  if (!last) return;
  const cell = cellAt(event);
  line(last, cell);
  last = cell;
  paint();
});
for (const name of ["pointerup", "pointercancel"])
  pad.addEventListener(name, () => {
    if (last) changed();
    last = null;
  });

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
pad.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const move = MOVES[event.key];
  if (move) {
    if (event.shiftKey) brush(cursor.row, cursor.column, 1);
    cursor.row = Math.max(0, Math.min(CELLS - 1, cursor.row + move[0]));
    cursor.column = Math.max(0, Math.min(CELLS - 1, cursor.column + move[1]));
    byId("place").textContent = `Cursor: row ${cursor.row + 1}, column ${cursor.column + 1}.`;
    if (event.shiftKey) {
      brush(cursor.row, cursor.column, 1);
      changed(300);
    } else paint();
  } else if (event.key === " " || event.key === "Backspace") {
    brush(cursor.row, cursor.column, event.key === " " ? 1 : 0);
    changed(300);
  } else if (event.key === "Escape") clear();
  else return;
  event.preventDefault();
});
pad.addEventListener("focus", paint);
pad.addEventListener("blur", paint);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
byId("clear").addEventListener("click", clear);
byId("file").addEventListener("change", (event) => event.target.files[0] && ask(event.target.files[0]));

fetch("/health")
  .then((response) => response.json())
  .then(({ side, inputs }) => {
    if (side) byId("size").textContent = `${side} × ${side}`;
    else show(`This model takes ${inputs} numbers and no drawing.`, [], "");
  })
  .catch(() => {});
paint();
