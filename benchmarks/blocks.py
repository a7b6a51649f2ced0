"""All blocks through pytest against each block in its own Python process, and the seconds of two site builds.

    python benchmarks/blocks.py                three rounds, a few minutes
    python benchmarks/blocks.py --rounds 1 --no-site

Both ways run the same blocks, one after the other, in turns, in one run of this script; a program that prints something
else than its page shows stops the benchmark. It prints a Markdown table for the README.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class Cost(NamedTuple):
    """What a command took; `memory` is the peak resident memory of its largest process in MB, counted by the kernel."""

    seconds: float
    memory: float


class Program(NamedTuple):
    """One block of a page, written to a file, and what the page says it prints."""

    file: Path
    prints: str


def measure(command: list[str], cwd: Path, environment: dict[str, str] | None = None) -> tuple[Cost, str]:
    """Run a command; return its cost and what it printed.

    The memory comes from wait4, so nothing is sampled and no peak is missed; a child never counts less than this script
    itself, which is small beside the programs that it runs (some 30 MB).

    Raises:
        SystemExit: the command failed.
    """
    environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8", **(environment or {})}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # wait4 took it: Popen must not ask again
        out.seek(0)
        err.seek(0)
        printed, complaint = out.read(), err.read()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{printed[-2000:]}{complaint[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kibibytes
    return Cost(seconds, usage.ru_maxrss * unit / 1e6), printed


def programs(folder: Path) -> list[Program]:
    """Write every block that pytest would run into `folder`, in a process of its own: this one stays small."""
    script = (
        "import json, sys\n"
        "from press import DOCS, GENERATED, ROOT\n"
        "from press.codeblocks import read\n"
        "pages = [ROOT / 'README.md', *(p for p in sorted(DOCS.rglob('*.md')) if GENERATED not in p.parents)]\n"
        "json.dump([(f.text, f.output or '') for p in pages for f, _ in read(p)], sys.stdout)\n"
    )
    _, printed = measure([sys.executable, "-c", script], ROOT)
    found = []
    for number, (code, prints) in enumerate(json.loads(printed)):
        file = folder / f"block_{number}.py"
        file.write_text(code, encoding="utf-8")
        found.append(Program(file, prints))
    return found


def through_pytest(count: int) -> Cost:
    """Run all blocks in one pytest process.

    Raises:
        SystemExit: a block failed, or pytest ran another number of blocks.
    """
    command = [sys.executable, "-m", "pytest", "docs", "README.md", "-n", "0", "-q", "-p", "no:cacheprovider"]
    cost, printed = measure(command, ROOT)
    if f"{count} passed" not in printed:
        sys.exit(f"{count} blocks were written, but pytest says: {printed.splitlines()[-1]}")
    return cost


def one_process_each(blocks: list[Program]) -> Cost:
    """Run each block in a fresh interpreter, one after the other.

    Raises:
        SystemExit: a block failed, or printed something else than its page shows.
    """
    costs = []
    for block in blocks:
        cost, printed = measure([sys.executable, str(block.file)], block.file.parent)
        if printed != block.prints:
            sys.exit(f"{block.file} printed\n{printed}but its page shows\n{block.prints}")
        costs.append(cost)
    return Cost(sum(cost.seconds for cost in costs), max(cost.memory for cost in costs))


def site_builds() -> tuple[Cost, Cost]:
    """Build the site twice in a copy without caches: from nothing (JavaScript packages there), then unchanged."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "course")
        left_out = shutil.ignore_patterns(".*", "node_modules", "generated", "site", "__pycache__", "*.egg-info")
        shutil.copytree(ROOT, copy, ignore=left_out)
        shutil.copy(ROOT / ".npmrc", copy)
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"]
        environment = {"PYTHONPATH": str(copy / "src"), "NO_MKDOCS_2_WARNING": "1"}  # press and linebyline of the copy
        first, again = (measure(command, copy, environment)[0] for _ in range(2))
        return first, again


def machine() -> str:
    """Name the processor, the number of cores, the system and the versions that matter."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor() or platform.machine()
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "jax", "pytest"))
    return f"{processor}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, {libraries}"


def table(count: int, rounds: list[tuple[Cost, Cost]], builds: tuple[Cost, Cost] | None) -> str:
    """Return the Markdown table: medians over the rounds, and the ratio with its range over the rounds."""
    ours, theirs = ([pair[i] for pair in rounds] for i in (0, 1))
    lines = ["| | seconds | largest process |", "|---|--:|--:|"]
    for name, costs in ((f"{count} blocks, each in its own process", theirs), (f"{count} blocks through pytest", ours)):
        seconds, memory = (statistics.median(values) for values in zip(*costs, strict=True))
        lines.append(f"| {name} | {seconds:.1f} | {memory:.0f} MB |")
    speed = sorted(b.seconds / a.seconds for a, b in rounds)
    size = statistics.median(a.memory / b.memory for a, b in rounds)
    spread = f" ({speed[0]:.1f} to {speed[-1]:.1f})" if len(rounds) > 1 else ""
    lines.append(f"| ratio | {statistics.median(speed):.1f} times as fast{spread} | {size:.1f} times as large |")
    for name, cost in zip(("clean site build", "unchanged site build"), builds or (), strict=False):
        lines.append(f"| {name} | {cost.seconds:.1f} | {cost.memory:.0f} MB |")
    how = f"Median of {len(rounds)} rounds" if len(rounds) > 1 else "One round"
    return "\n".join([*lines, "", f"{how} in one run; {machine()}."])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-site", action="store_true", help="leave the site builds out")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error(f"--rounds is {options.rounds}, expected at least 1")
    if not hasattr(os, "wait4"):
        parser.error("this system has no wait4, by which the memory is measured; run it on Linux or macOS")
    with tempfile.TemporaryDirectory() as folder:
        blocks = programs(Path(folder))
        rounds = []
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}, {len(blocks)} blocks twice", file=sys.stderr, flush=True)
            rounds.append((through_pytest(len(blocks)), one_process_each(blocks)))
    builds = None
    if not options.no_site:
        print("two site builds", file=sys.stderr, flush=True)
        builds = site_builds()
    print(table(len(blocks), rounds, builds))


if __name__ == "__main__":
    main()
