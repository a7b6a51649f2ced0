"""A hundred random cells of the assignment's grid: our sweep against PyTorch's loop over the same cells.

    python benchmarks/sweep.py            five rounds, about ten minutes
    python benchmarks/sweep.py --rounds 1

Ours runs in a process of its own, a first one with an empty cache of compiled programs and a second one after it; the seconds
are those of the search itself, without imports. PyTorch trains one cell after the other, to the epochs that the cell asks for.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time

import numpy as np
from contestants import pytorch
from training import spread

from linebyline.data import sets
from linebyline.sweeps import ASSIGNMENT, sample
from linebyline.training import Settings

CELLS = 100
OURS = """
import sys, time, tempfile, resource, pathlib
import numpy as np
from linebyline.cli.report import compilation_cache
from linebyline.data import sets
from linebyline.sweeps import ASSIGNMENT, Sweep, Table, sample
from linebyline.training import Settings
compilation_cache()
train, validation = sets.hold_out(sets.load("digits").train, 0)
cells = sample(ASSIGNMENT, Settings(), int(sys.argv[1]), np.random.default_rng(0))
with tempfile.TemporaryDirectory() as folder:
    begin = time.perf_counter()
    rows = Sweep(Table(pathlib.Path(folder) / "t.csv"), train, validation).run(cells)
    seconds = time.perf_counter() - begin
    print(seconds, np.mean([row.accuracy for row in rows]), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def ours(cells: int, cache: str) -> tuple[float, float, float]:
    """Seconds, mean accuracy, peak memory in kB."""
    environment = {**os.environ, "JAX_COMPILATION_CACHE_DIR": cache}
    done = subprocess.run([sys.executable, "-c", OURS, str(cells)], env=environment, check=True, capture_output=True, text=True)
    seconds, accuracy, memory = map(float, done.stdout.split())
    return seconds, accuracy, memory


def theirs(cells: int) -> tuple[float, float]:
    """Seconds and mean accuracy of PyTorch's loop."""
    train, validation = sets.hold_out(sets.load("digits").train, 0)
    drawn = sample(ASSIGNMENT, Settings(), cells, np.random.default_rng(0))
    begin = time.perf_counter()
    accuracies = [pytorch(cell, train, validation)() for cell in drawn]
    return time.perf_counter() - begin, float(np.mean(accuracies))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cells", type=int, default=CELLS)
    arguments = parser.parse_args()
    seconds: dict[str, list[float]] = {"ours, first process": [], "ours, second process": [], "PyTorch, eager": []}
    for _ in range(arguments.rounds):
        with tempfile.TemporaryDirectory() as cache:
            for name in list(seconds)[:2]:
                took, accuracy, memory = ours(arguments.cells, cache)
                seconds[name].append(took)
        took, their_accuracy = theirs(arguments.cells)
        seconds["PyTorch, eager"].append(took)
        if abs(accuracy - their_accuracy) > 0.02:
            sys.exit(f"the accuracies differ: {accuracy} and {their_accuracy}")
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}; {arguments.cells} random cells of the grid")
    print(f"{arguments.rounds} rounds: median (smallest to largest); mean accuracy {accuracy:.3f} and {their_accuracy:.3f}\n")
    print("| search | seconds | configurations a second | times our second |\n|---|---|---|---|")
    for name, values in seconds.items():
        ratios = [a / b for a, b in zip(values, seconds["ours, second process"], strict=True)]
        rates = [arguments.cells / value for value in values]
        print(f"| {name} | {spread(values)} | {spread(rates)} | {spread(ratios)} |")
    print(f"\nPeak memory of our process: {memory / 1e3:.0f} MB.")


if __name__ == "__main__":
    main()
