"""What Run on a page costs a reader: seconds from the click to the result, bytes, memory, and how fast Stop is.

    python benchmarks/desk.py             builds the site into a temporary folder, then five rounds, some minutes
    python benchmarks/desk.py SITE        on a site that is built already
    python benchmarks/desk.py SITE --block "lectures/networks/backpropagation/#block-check"     a block with NumPy (press fetch)

Each round begins with an empty profile, once on a line of 20 Mbit/s and once on the loopback as it is; the server itself is
slow, so a worker's requests are slow too. A line adds no delay of its own. All seconds are counted in the page. A result that
differs from the page's stops the benchmark. The same block in a fresh Python interpreter here, in turns, is the measure.
"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from blocks import measure
from pages import checks, site
from playwright.sync_api import sync_playwright
from processes import resident

from tests.browser import host, run_blocks
from tests.browser.line import Line, Traffic

BLOCK = "lectures/networks/autograd/#block-first"
RATE = 20e6 / 8  # bytes a second
SLOW = 600_000  # ms until a browser gives up
ENDED = """const ended = start => new Promise(done => {
  const look = () => row.job ? setTimeout(look, 2)
    : done({seconds: (performance.now() - start) / 1000, said: row.status.textContent});
  look();
});"""
RUN = f"""id => {{
  const row = document.getElementById(id);
  {ENDED}
  const start = performance.now();
  row.runButton.click();
  return ended(start);
}}"""
STOP = f"""async id => {{
  const row = document.getElementById(id);
  {ENDED}
  row.edit(row.stub).value = "while True:\\n    pass";
  row.runButton.click();
  while (row.status.textContent !== "Running.") await new Promise(done => setTimeout(done, 20));
  await new Promise(done => setTimeout(done, 500));
  const start = performance.now();
  row.stopButton.click();
  const result = await ended(start);
  row.resetButton.click();
  return result;
}}"""
STEPS = ("first Run, empty profile", "Run after a reload", "Run after the browser's restart", "second Run on the page",
         "Stop, until the page answers", "Run after Stop")  # fmt: skip


class Reader:
    """A reader's browser with its own profile folder, on the page of one block."""

    def __init__(self, chromium, address: str, line: Line, profile: Path):
        self.line, self.profile = line, profile
        self.context = chromium.launch_persistent_context(
            profile, executable_path=checks.CHROMIUM, args=checks.FLAGS, viewport={"width": 1280, "height": 900}
        )
        self.page = self.context.pages[0]
        self.page.set_default_timeout(SLOW)
        address, _, self.block = address.partition("#")
        self.page.goto(address, wait_until="load")
        self.settle()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.context.close()

    def settle(self) -> None:
        """Wait until the row has its buttons and the page's own files are there; networkidle has come too early and never."""
        self.page.wait_for_function("id => document.getElementById(id).runButton", arg=self.block)
        self.page.wait_for_timeout(2000)

    def press(self, script: str, says: str) -> tuple[float, Traffic]:
        """Press a button; return the seconds until the page has answered, and what came over the line meanwhile.

        Raises:
            SystemExit: the page says something else than it should.
        """
        self.line.taken()
        result = self.page.evaluate(script, self.block)
        if not result["said"].startswith(says):
            sys.exit(f"{self.page.url}#{self.block} says {result['said']!r}, not {says!r}")
        return result["seconds"], self.line.taken()

    def run(self):
        return self.press(RUN, "Same as the page.")

    def memory(self) -> tuple[float, float]:
        """Return the resident MB of the largest renderer, which is the page's, and of all the browser's processes."""
        self.page.wait_for_timeout(1000)
        sizes = resident(str(self.profile)).values()
        return max(size for kind, size in sizes if kind == "renderer"), sum(size for _, size in sizes)


def session(chromium, folder: Path, place: str, rate: float | None) -> tuple[dict, list]:
    """Return seconds and traffic by step, and the memory before and after the first Run, of a reader with an empty profile."""
    line, steps = Line(rate), {}
    with host.serve(folder, line) as home, tempfile.TemporaryDirectory() as name:
        with Reader(chromium, home + place, line, Path(name)) as reader:
            memory = [reader.memory()]
            steps[STEPS[0]] = reader.run()
            memory.append(reader.memory())
            steps[STEPS[3]] = reader.run()
            reader.page.reload(wait_until="load")
            reader.settle()
            steps[STEPS[1]] = reader.run()
            steps[STEPS[4]] = reader.press(STOP, "Stopped.")
            steps[STEPS[5]] = reader.run()
        with Reader(chromium, home + place, line, Path(name)) as reader:
            steps[STEPS[2]] = reader.run()
    return {step: steps[step] for step in STEPS}, memory


def native(block: run_blocks.Block, folder: Path) -> float:
    """Return the seconds of the same block in a fresh interpreter.

    Raises:
        SystemExit: it fails, or prints something else than the page shows.
    """
    file = folder / "block.py"
    file.write_text(block.code, encoding="utf-8")
    cost, printed = measure([sys.executable, str(file)], folder)
    if printed.rstrip() != block.output.rstrip():
        sys.exit(f"{block.place} printed\n{printed}but its page shows\n{block.output}")
    return cost.seconds


def spread(values: list[float], digits: int = 2) -> str:
    """Median, smallest and largest."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def table(slow: list[dict], fast: list[dict], natives: list[float]) -> str:
    """Return the Markdown table of the seconds; a ratio is formed within a round."""
    lines = ["| | seconds, 20 Mbit/s | seconds, loopback | times native | requests | bytes |", "|---|--:|--:|--:|--:|--:|"]
    for step in slow[0]:
        ratio = spread([each[step][0] / base for each, base in zip(fast, natives, strict=True)], 1)
        requests, size = (statistics.median(values) for values in zip(*(each[step][1] for each in slow + fast), strict=True))
        seconds = [spread([each[step][0] for each in side]) for side in (slow, fast)]
        lines.append(f"| {step} | {' | '.join(seconds)} | {ratio} | {requests:.0f} | {size / 1e6:.2f} MB |")
    return "\n".join([*lines, f"| native: the block in a fresh interpreter here | | {spread(natives)} | 1 | | |"])


def memories(rounds: list[list[tuple[float, float]]]) -> str:
    """Return the Markdown table of the memory."""
    lines = ["| memory | the page's process | all processes of the browser |", "|---|--:|--:|"]
    for name, sizes in zip(("before the first Run", "after it"), zip(*rounds, strict=True), strict=True):
        cells = [f"{spread(list(values), 0)} MB" for values in zip(*sizes, strict=True)]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, help="a site that is built already")
    parser.add_argument("--block", default=BLOCK, metavar="PAGE#ID")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error(f"--rounds is {options.rounds}, expected at least 1")
    if not checks.CHROMIUM or not sys.platform.startswith("linux"):
        parser.error("it needs Chromium (Debian: apt-get install chromium) and Linux, whose /proc tells the memory")
    slow, fast, memory, natives, load = [], [], [], [], os.getloadavg()[0]
    with site(options.site) as folder, sync_playwright() as playwright, tempfile.TemporaryDirectory() as own:
        place = options.block.replace("/#", "#")
        block = next((each for each in run_blocks.blocks(folder) if each.place == place), None)
        if not block:
            parser.error(f"{folder} has no block {options.block} with a Run button")
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr, flush=True)
            natives.append(native(block, Path(own)))
            for rate, steps in ((RATE, slow), (None, fast)):
                found, sizes = session(playwright.chromium, folder, options.block, rate)
                steps.append(found)
                memory.append(sizes)
    print(table(slow, fast, natives), memories(memory), sep="\n\n")
    how = f"{options.rounds} rounds: median (smallest to largest)" if options.rounds > 1 else "One round"
    print(f"\n{options.block}, needs {' '.join(block.needs) or 'Python alone'}. {how}.")
    loads = f"load {load:.1f} before, {os.getloadavg()[0]:.1f} after"
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {loads}.")


if __name__ == "__main__":
    main()
