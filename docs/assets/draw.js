// Reads a drawn digit with the network of linebyline.training.pretrained("digits"); nothing leaves the page.
const SIDE = 32, pad = document.getElementById("pad"), cells = new Uint8Array(SIDE * SIDE), at = { row: 8, column: 16, ink: false };
const layers = fetch(new URL("digits-cnn.json", document.currentScript.src)).then((answer) => answer.json());

// Convolution 3 × 3 that keeps the size, relu, max pooling by 2: the pooled maximum begins at 0, which is the relu.
function block(x, side, { w, b }) {
  const [kernel, , channels, filters] = w.shape, half = side / 2, out = new Float64Array(half * half * filters);
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) for (let f = 0; f < filters; f++) {
    let z = b.data[f];
    for (let u = 0; u < kernel; u++) for (let v = 0; v < kernel; v++) {
      const row = i + u - 1, column = j + v - 1;
      if (row < 0 || column < 0 || row >= side || column >= side) continue;
      for (let c = 0; c < channels; c++) z += x[(row * side + column) * channels + c] * w.data[((u * kernel + v) * channels + c) * filters + f];
    }
    const place = ((i >> 1) * half + (j >> 1)) * filters + f;
    out[place] = Math.max(out[place], z);
  }
  return out;
}

// 64 numbers, ink from 0 to 1, line by line → 10 probabilities.
async function readDigit(pixels) {
  const [first, second, dense] = await layers;
  const h = block(block(pixels, 8, first), 4, second);
  const logits = dense.b.data.map((bias, k) => h.reduce((sum, each, i) => sum + each * dense.w.data[i * 10 + k], bias));
  const powers = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
  return powers.map((power) => power / powers.reduce((a, b) => a + b));
}

// As the data were made: the ink's box fills 32 × 32, then the ink of each block of 4 × 4 is counted.
function pixels() {
  const inked = [...cells.keys()].filter((i) => cells[i]), rows = inked.map((i) => Math.floor(i / SIDE)), columns = inked.map((i) => i % SIDE);
  const top = Math.min(...rows), left = Math.min(...columns), height = Math.max(...rows) - top + 1, width = Math.max(...columns) - left + 1;
  const scale = Math.max(height, width) / SIDE, x = new Float64Array(64);
  for (let i = 0; i < SIDE; i++) for (let j = 0; j < SIDE; j++) {
    const row = Math.floor((i + 0.5 - SIDE / 2) * scale + height / 2), column = Math.floor((j + 0.5 - SIDE / 2) * scale + width / 2);
    const inside = row >= 0 && column >= 0 && row < height && column < width;
    if (inside && cells[(top + row) * SIDE + left + column]) x[(i >> 2) * 8 + (j >> 2)] += 1 / 16;
  }
  return x;
}

async function show() {
  const context = pad.getContext("2d"), size = pad.width / SIDE;
  context.clearRect(0, 0, pad.width, pad.height);
  context.fillStyle = context.strokeStyle = getComputedStyle(pad).color;
  cells.forEach((ink, i) => ink && context.fillRect((i % SIDE) * size, Math.floor(i / SIDE) * size, size, size));
  if (document.activeElement === pad) context.strokeRect((at.column - 1) * size, (at.row - 1) * size, 3 * size, 3 * size);
  const probs = cells.some(Boolean) ? await readDigit(pixels()) : null, best = probs?.indexOf(Math.max(...probs));
  document.getElementById("answer").textContent = probs ? `This looks like a ${best} (${Math.round(100 * probs[best])} %).` : "Nothing is drawn yet.";
  document.querySelectorAll("#probs meter").forEach((meter, k) => (meter.value = probs?.[k] ?? 0));
}

const brush = (row, column) => [-1, 0, 1].forEach((i) => [-1, 0, 1].forEach((j) => {
  if (row + i >= 0 && row + i < SIDE && column + j >= 0 && column + j < SIDE) cells[(row + i) * SIDE + column + j] = 1;
}));
function move(row, column) { // draws a line from where the pen was
  const steps = Math.max(Math.abs(row - at.row), Math.abs(column - at.column), 1);
  for (let i = 1; at.ink && i <= steps; i++) brush(Math.round(at.row + ((row - at.row) * i) / steps), Math.round(at.column + ((column - at.column) * i) / steps));
  Object.assign(at, { row, column });
  show();
}
const cell = (offset, length) => Math.max(0, Math.min(SIDE - 1, Math.floor((offset / length) * SIDE)));
const follow = (event) => move(cell(event.offsetY, pad.clientHeight), cell(event.offsetX, pad.clientWidth));
pad.onpointerdown = (event) => { pad.setPointerCapture(event.pointerId); follow(event); at.ink = true; follow(event); };
pad.onpointermove = (event) => { if (event.buttons) follow(event); };
pad.onpointerup = pad.onpointercancel = pad.onblur = () => { at.ink = false; show(); };
pad.onfocus = show;
pad.onkeydown = (event) => {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], " ": [0, 0] }[event.key];
  if (!step) return;
  event.preventDefault(); // the page must not scroll
  if (event.key === " ") at.ink = !at.ink;
  move(Math.max(0, Math.min(SIDE - 1, at.row + step[0])), Math.max(0, Math.min(SIDE - 1, at.column + step[1])));
};
document.getElementById("clear").onclick = () => { cells.fill(0); at.ink = false; show(); };
show();
