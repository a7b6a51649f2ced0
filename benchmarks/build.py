"""How long a site of 10, 50 and 200 lectures takes to build, and that an unchanged build runs nothing again: counted.

    python benchmarks/build.py                   some minutes a hundred lectures: each has a figure or two, drawn anew
    python benchmarks/build.py 10 --rounds 1     one size, one unchanged build

The lectures are copies of real ones under their own names (`synthetic.py`), in a copy of the project without caches; the
JavaScript packages are there. After the unchanged builds of the smallest size one figure, one formula and one lab are
changed and one snippet is recorded: each count must say 1, else the counting itself is broken. Exit status 1 says that an
unchanged build ran something.
"""

import argparse
import gzip
import json
import os
import platform
import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from blocks import Cost, measure
from counted import KINDS
from synthetic import project

COUNTED = Path(__file__).with_name("counted.py")


class Built(NamedTuple):
    """What a build cost, and how many snippets, figures, labs and formulas were run for it."""

    cost: Cost
    counts: dict[str, int]


class Weights(NamedTuple):
    """Bytes of a lecture's page (median), alone and compressed, of the search index compressed, and of the zip of all."""

    page: float
    compressed: float
    index: int
    zipped: int


def counted(folder: Path, action: str, what: str) -> Built:
    """Build the copy's site, or record a lecture of it, in a process of its own."""
    environment = {"PYTHONPATH": str(folder / "src"), "NO_MKDOCS_2_WARNING": "1", "PRESS_LABS": "1"}
    cost, printed = measure([sys.executable, str(COUNTED), action, what], folder, environment)
    return Built(cost, json.loads(printed.splitlines()[-1]))


def told(count: int, built: Built) -> None:
    """Say what has come so far: a site of many lectures takes minutes."""
    seconds, load = built.cost.seconds, os.getloadavg()[0]
    print(f"{count} lectures: {seconds:.1f} s, load {load:.1f}, {built.counts}", file=sys.stderr, flush=True)


def change(path: Path, before: str, after: str) -> None:
    """Change one place of a file.

    Raises:
        SystemExit: there is no such place.
    """
    text = path.read_text(encoding="utf-8")
    if not re.search(before, text):
        sys.exit(f"{path} holds no {before!r} to change")
    path.write_text(re.sub(before, after, text, count=1), encoding="utf-8")


def planted(folder: Path, name: str) -> dict[str, int]:
    """Change one figure, formula and lab and record one snippet; return the counts of the build and of the recording."""
    figure = next((folder / "snippets" / name).glob("figure_*.py"))
    change(figure, r"\Z", "\n# changed\n")
    change(folder / "docs" / "lectures" / "synthetic" / f"{name}.md", r"(?m)^\$\$", "$$\\\\def\\\\planted{}")
    change(folder / "docs" / "labs" / "small.py", r"2 \+ 3", "2 + 4")
    built = counted(folder, "build", "site").counts
    only = folder / "snippets" / "one" / "snippet.py"
    only.parent.mkdir()
    only.write_text("print(1)\n", encoding="utf-8")
    return built | {"snippets": built["snippets"] + counted(folder, "record", "one").counts["snippets"]}


def weights(site: Path) -> Weights:
    """Return how heavy a built site is."""
    pages = [path.read_bytes() for path in site.glob("lectures/synthetic/*/index.html")]
    index = (site / "search" / "search_index.json").read_bytes()
    alone, compressed = map(len, pages), (len(gzip.compress(page, 6)) for page in pages)
    zipped = (site / "dl" / "course.zip").stat().st_size
    return Weights(statistics.median(alone), statistics.median(compressed), len(gzip.compress(index, 6)), zipped)


def size(count: int, rounds: int, plant: bool) -> tuple[Built, list[Built], Weights]:
    """Build a site of `count` lectures from nothing, then unchanged.

    Raises:
        SystemExit: the counts cannot be true.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = project(folder, count)
        first = counted(folder, "build", "site")
        told(count, first)
        figures = len(list(folder.glob("snippets/*/figure_*.py")))
        if first.counts["figures"] != figures or first.counts["labs"] != 1 or first.counts["formulas"] < count:
            sys.exit(f"a build from nothing counted {first.counts}, not {figures} figures, 1 lab and the formulas of all pages")
        again = []
        for _ in range(rounds):
            again.append(counted(folder, "build", "site"))
            told(count, again[-1])
        found = weights(folder / "site")
        if plant and set((seen := planted(folder, names[0])).values()) != {1}:
            sys.exit(f"one of each kind was changed, but {seen} was counted")
    return first, again, found


def builds(sizes: dict[int, tuple[Built, list[Built], Weights]]) -> str:
    """Return the Markdown table of the builds; of several unchanged ones the median, and the most that was run."""
    heading = ["lectures", "build", "seconds", "largest process", *(f"{kind} run" for kind in KINDS)]
    lines = [f"| {' | '.join(heading)} |", "|--:|---|--:|--:|--:|--:|--:|--:|"]
    for count, (first, again, _) in sizes.items():
        for name, rounds in (("from nothing", [first]), ("unchanged", again)):
            seconds, memory = (statistics.median(values) for values in zip(*(each.cost for each in rounds), strict=True))
            runs = [str(max(each.counts[kind] for each in rounds)) for kind in KINDS]
            lines.append(f"| {' | '.join([str(count), name, f'{seconds:.1f}', f'{memory:.0f} MB', *runs])} |")
    return "\n".join(lines)


def pages(sizes: dict[int, tuple[Built, list[Built], Weights]]) -> str:
    """Return the Markdown table of the bytes."""
    heading = ["lectures", "page of a lecture", "compressed", "search index, compressed", "zip of the site"]
    lines = [f"| {' | '.join(heading)} |", "|--:|--:|--:|--:|--:|"]
    for count, (_, _, found) in sizes.items():
        kilobytes = [f"{value / 1000:,.0f} kB" for value in (found.page, found.compressed, found.index)]
        lines.append(f"| {' | '.join([str(count), *kilobytes, f'{found.zipped / 1e6:.1f} MB'])} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[10, 50, 200], metavar="LECTURES")
    parser.add_argument("--rounds", type=int, default=3, help="unchanged builds of each size; from nothing it is built once")
    options = parser.parse_args()
    if min(options.rounds, *options.sizes) < 1:
        parser.error("--rounds and the numbers of lectures must be at least 1")
    if not hasattr(os, "wait4"):
        parser.error("this system has no wait4, by which the memory is measured; run it on Linux or macOS")
    sizes, load = {}, os.getloadavg()[0]
    for count in options.sizes:
        sizes[count] = size(count, options.rounds, plant=count == min(options.sizes))
    print(builds(sizes), pages(sizes), sep="\n\n")
    loads = f"load {load:.1f} before, {os.getloadavg()[0]:.1f} after"
    print(f"\nFrom nothing once, unchanged {options.rounds} times (median); {os.cpu_count()} cores, "
          f"{platform.system()}, Python {platform.python_version()}, {loads}.")  # fmt: skip
    ran = {count: again for count, (_, again, _) in sizes.items() if any(any(each.counts.values()) for each in again)}
    print(f"An unchanged build ran something: {[*ran]} lectures." if ran else "No unchanged build ran anything.")
    return min(1, len(ran))


if __name__ == "__main__":
    sys.exit(main())
