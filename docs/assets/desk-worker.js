// A module worker: Python in the browser. It loads Pyodide, our package and what a block needs, all from the site itself,
// runs one block at a time and tells what is printed. To stop a block, the page ends the worker.
import { loadPyodide } from "../generated/desk/pyodide.mjs";

const HOME = new URL("../generated/desk/", import.meta.url).href;
const tell = (kind, value) => postMessage({ kind, value });

// Count the bytes that arrive, so that the page can say how far it is. A copy is counted: of an original the browser keeps what it compiles.
let [came, total] = [0, 0];
const count = async (copy) => {
  const reader = copy.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    came += part.value.byteLength;
    tell("loading", { came, total });
  }
};
const fetched = self.fetch;
self.fetch = async (...request) => {
  const response = await fetched(...request).catch(() => undefined);
  if (!response?.ok) {
    tell("lost", `${String(request[0].url ?? request[0]).split("/").at(-1)} did not come`); // Pyodide itself would wait for ever
    return response ?? Response.error();
  }
  if (total) count(response.clone()).catch(() => {});
  return response;
};

let python, served;
const size = (names) => names.reduce((sum, name) => sum + served.packages[name].bytes + size(served.packages[name].needs), 0);
const sure = (names) => {
  const missing = names.filter((name) => !(name in python.loadedPackages));
  if (missing.length) throw new Error(`${missing.join(", ")} could not be loaded`); // Pyodide only logs it
};

const start = async () => {
  served = await (await fetch(`${HOME}packages.json`)).json();
  total = served.runtime.reduce((sum, { bytes }) => sum + bytes, 0) + size(["linebyline"]);
  python = await loadPyodide({ indexURL: HOME, packages: ["linebyline"] });
  sure(["linebyline"]);
};

const load = async (names) => {
  const fresh = names.filter((name) => !(name in python.loadedPackages));
  if (!fresh.length) return;
  total += size(fresh);
  await python.loadPackage(fresh, { messageCallback() {}, errorCallback() {} });
  sure(fresh);
};

let started;
onmessage = async ({ data: { code, needs } }) => {
  const last = (error) => String(error.message ?? error).trim().split("\n").at(-1);
  try {
    await (started ??= start());
    await load(needs);
  } catch (error) {
    return tell("lost", last(error));
  }
  tell("running");
  try {
    const result = python.pyimport("linebyline.desk").run(code, tell);
    tell("done", result.toJs({ dict_converter: Object.fromEntries }));
  } catch (error) {
    tell("died", last(error)); // the block's own errors are in the result: this one ended Python itself
  }
};
