"""The complete grid of CS6910's first assignment on the bundled digits: every one of its 5,832 networks, to epoch 10.

    python benchmarks/grid.py            writes src/linebyline/data/assignment_1.npz and prints its checksum
    python benchmarks/grid.py --compare  trains all again and compares with the file that is there

A network to epoch 10 also answers for epoch 5, so the 11,664 cells are 5,832 networks. For each network and epoch the file
holds how many of the 150 validation and of the 297 test pictures it reads right; the order is that of `grid(ASSIGNMENT)`.
"""

import argparse
import hashlib
import io
import json
import os
import platform
import resource
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
from rich.progress import Progress

from linebyline.data import sets
from linebyline.files import write_whole
from linebyline.sweeps import ASSIGNMENT, grid, group
from linebyline.training import Settings

FILE = Path(__file__).parents[1] / "src" / "linebyline" / "data" / "assignment_1.npz"


def train_all(memory: float) -> tuple[list[np.ndarray], dict]:
    """Return the counts for validation and test, `[networks, epochs]`, and what the run was like."""
    data = sets.load("digits")
    train, validation = sets.hold_out(data.train, seed=0)
    runs = grid({**ASSIGNMENT, "epochs": [10]}, Settings())
    place = {run: number for number, run in enumerate(runs)}
    watched = [validation, data.test]
    counts = [np.zeros((len(runs), 10), np.int64) for _ in watched]
    begin = time.perf_counter()
    with Progress() as bar:
        task = bar.add_task("networks", total=len(runs))
        for part, curves in group.train_all(runs, train, watched, memory):
            for number, accuracies in enumerate(curves.accuracies):
                right = np.rint(accuracies * len(watched[number][0])).astype(np.int64)
                counts[number][[place[run] for run in part]] = right
            bar.advance(task, len(part))
    seconds = time.perf_counter() - begin
    about = {
        "seconds": round(seconds, 1),
        "cores": os.cpu_count(),
        "machine": f"{platform.system()} {platform.machine()}",
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)),
        **{name: version(name) for name in ("jax", "numpy", "linebyline")},
    }
    return counts, about


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", action="store_true", help="compare with the file that is there, and write nothing")
    parser.add_argument("--memory", type=float, default=np.inf, metavar="MB", help="of the networks trained at once")
    arguments = parser.parse_args()
    counts, about = train_all(arguments.memory * 1e6)
    print(f"{len(counts[0])} networks in {about['seconds']} s: {len(counts[0]) / about['seconds']:.1f} a second.", about)
    if arguments.compare:
        with np.load(FILE) as file:
            for name, now in zip(("validation", "test"), counts, strict=True):
                apart = np.abs(now - file[name])
                print(f"{name}: {np.mean(apart == 0):.4%} of {apart.size} counts equal, the largest difference {apart.max()}")
        return
    buffer = io.BytesIO()
    note = np.frombuffer(json.dumps(about).encode(), np.uint8)
    np.savez_compressed(buffer, validation=counts[0].astype(np.uint16), test=counts[1].astype(np.uint16), about=note)
    write_whole(FILE, buffer.getvalue())
    print(f"{FILE}: {len(buffer.getvalue())} bytes, SHA-256 {hashlib.sha256(buffer.getvalue()).hexdigest()}")


if __name__ == "__main__":
    main()
