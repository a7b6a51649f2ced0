"""One training run in five libraries, and whole processes: seconds, ratios and spread.

    python benchmarks/training.py            five rounds, some minutes
    python benchmarks/training.py --rounds 1

The contestants take turns in each round. A ratio is formed within a round; the median and the smallest and largest of the
rounds are printed. A contestant that does not reach the accuracy of the others stops the benchmark.
"""

import argparse
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

import numpy as np
from contestants import CONTESTANTS

from linebyline.data import sets
from linebyline.training import Settings
from linebyline.training.fit import Examples

NETWORKS = {
    "64-128-64-10, batch 32": Settings(hidden=(128, 64)),
    "3 × 32, batch 16": Settings(hidden=(32,) * 3, batch_size=16),
    "4 × 64, batch 32": Settings(hidden=(64,) * 4),
    "5 × 128, batch 64": Settings(hidden=(128,) * 5, batch_size=64),
    "convolutions 8, 16, batch 32": Settings(filters=(8, 16), hidden=(), learning_rate=0.003),
    "convolutions 16, 32 and 64 units, batch 32": Settings(filters=(16, 32), hidden=(64,)),
    "convolutions 8, 16 on 60,000 random pictures of 28 × 28, batch 64": Settings(
        "random", filters=(8, 16), hidden=(), batch_size=64, epochs=1
    ),
}
PROCESS = """
import sys; sys.path.insert(0, {here!r})
from contestants import CONTESTANTS
from linebyline.data import sets
from linebyline.training import Settings
data = sets.load("digits")
train, validation = sets.hold_out(data.train, 0)
{cache}
print(CONTESTANTS[{name!r}](Settings(hidden=(128, 64)), train, validation)())
"""
CACHE = "from linebyline.cli.report import compilation_cache; compilation_cache()"


def spread(values: list[float], unit: str = "") -> str:
    """Median, smallest and largest, to three digits."""
    three = statistics.median(values), min(values), max(values)
    median, low, high = (f"{each:.3g}" if each < 999.5 else f"{each:,.0f}" for each in three)
    return f"{median}{unit} ({low} to {high})"


def examples(settings: Settings) -> tuple[Examples, Examples]:
    """Training and validation: the digits, or random pictures as many and as large as MNIST's, for which only time matters."""
    if settings.data == "digits":
        return sets.hold_out(sets.load("digits").train, 0)
    rng = np.random.default_rng(0)
    x, labels = rng.random((61000, 784), np.float32), rng.integers(0, 10, 61000)
    return (x[:60000], labels[:60000]), (x[60000:], labels[60000:])


def compiled(rounds: int, only: str) -> None:
    """Print the seconds of all epochs once everything is compiled, and how many times as long as ours each takes."""
    for title, settings in NETWORKS.items():
        if only not in title:
            continue
        train, validation = examples(settings)
        names = [name for name in CONTESTANTS if not (settings.filters and name == "scikit-learn")]  # it has no convolutions
        runs = {name: CONTESTANTS[name](settings, train, validation) for name in names}
        seconds: dict[str, list[float]] = {name: [] for name in runs}
        reached = {}
        for _ in range(rounds):
            for name, run in runs.items():
                begin = time.perf_counter()
                reached[name] = run()
                seconds[name].append(time.perf_counter() - begin)
        if max(reached.values()) - min(reached.values()) > 0.06:
            sys.exit(f"the accuracies differ: {reached}")
        print(f"\n{title}: {settings.epochs} epochs, Adam\n")
        print("| library | seconds | times ours (JAX) | times ours (NumPy) | accuracy |\n|---|---|---|---|---|")
        for name, values in seconds.items():
            ratios = [[a / b for a, b in zip(values, seconds[base], strict=True)] for base in list(seconds)[:2]]
            print(f"| {name} | {spread(values)} | {spread(ratios[0])} | {spread(ratios[1])} | {reached[name]:.3f} |", flush=True)


def processes(rounds: int) -> None:
    """Print the seconds of a whole process with ten epochs: imports, compilation, training."""
    here = str(Path(__file__).parent)
    cases = {
        "ours, first process": "ours, JAX",
        "ours, second process": "ours, JAX",
        "ours, NumPy by hand": "ours, NumPy by hand",
    }
    cases |= {name: name for name in list(CONTESTANTS)[2:]}
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    size = 0
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            for title, name in cases.items():
                code = PROCESS.format(here=here, name=name, cache=CACHE if name == "ours, JAX" else "")
                environment = {**os.environ, "JAX_COMPILATION_CACHE_DIR": folder, "XDG_CACHE_HOME": folder}
                begin = time.perf_counter()
                subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
                seconds[title].append(time.perf_counter() - begin)
                if title == "ours, first process":
                    size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
            shutil.rmtree(folder, ignore_errors=True)
            Path(folder).mkdir(exist_ok=True)
    print("\nA whole process: 64-128-64-10, batch 32, 10 epochs, imports and compilation included\n")
    print("| process | seconds | times our first | times our second |\n|---|---|---|---|")
    for name, values in seconds.items():
        ratios = [spread([a / b for a, b in zip(values, seconds[base], strict=True)]) for base in list(seconds)[:2]]
        print(f"| {name} | {spread(values)} | {ratios[0]} | {ratios[1]} |")
    print(f"\nThe cache of compiled programs takes {size / 1e6:.2f} MB for this network.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", metavar="TEXT", help="only networks whose name holds this; no whole processes")
    arguments = parser.parse_args()
    rounds = arguments.rounds
    versions = ", ".join(f"{name} {version(name)}" for name in ("jax", "numpy", "torch", "keras", "scikit-learn"))
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}, {versions}")
    print(f"{rounds} rounds: median (smallest to largest)")
    compiled(rounds, arguments.only)
    if not arguments.only:
        processes(rounds)


if __name__ == "__main__":
    main()
