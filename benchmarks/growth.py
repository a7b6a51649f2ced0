"""How the time of an epoch grows with width, depth, batch and the number of networks trained at once; draws one plot each.

    python benchmarks/growth.py docs/assets/growth.svg

Digits, tanh, Adam; a network of 3 layers of 64 with batch 32 unless the plot says otherwise. Each point is the median of five
epochs after one that is not counted, the bars reach from the fastest to the slowest.
"""

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from contestants import CONTESTANTS

from linebyline.data import sets
from linebyline.plotting import COLORS, MARKERS, new_figure
from linebyline.sweeps import group
from linebyline.training import Settings

BASE = Settings(hidden=(64,) * 3, activation="tanh", epochs=1)
NAMES = ["ours, JAX", "ours, NumPy by hand", "PyTorch, eager"]
PANELS = {
    "width of three layers": (lambda n: replace(BASE, hidden=(n,) * 3), [16, 32, 64, 128, 256]),
    "hidden layers of width 64": (lambda n: replace(BASE, hidden=(64,) * n), [1, 2, 4, 8]),
    "examples a step": (lambda n: replace(BASE, batch_size=n), [8, 16, 32, 64, 128]),
}
AT_ONCE = [1, 2, 4, 8, 16, 32, 64]
ROUNDS = 5


def timed(run) -> list[float]:
    """Milliseconds of each round, after one that is not counted."""
    run()
    taken = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        run()
        taken.append(1000 * (time.perf_counter() - begin))
    return taken


def draw(axes, x, taken, number, label):
    middle = [statistics.median(each) for each in taken]
    reach = [
        [m - min(each) for m, each in zip(middle, taken, strict=True)],
        [max(each) - m for m, each in zip(middle, taken, strict=True)],
    ]
    axes.errorbar(x, middle, reach, color=COLORS[number], marker=MARKERS[number], label=label, capsize=2)
    print(f"{axes.get_xlabel()}, {label}:", ", ".join(f"{a}: {b:.1f} ms" for a, b in zip(x, middle, strict=True)), flush=True)


def main() -> None:
    train, validation = sets.hold_out(sets.load("digits").train, 0)
    figure = new_figure(8.2, 6.4)
    for place, (title, (make, values)) in enumerate(PANELS.items()):
        axes = figure.add_subplot(2, 2, place + 1, facecolor="none", xlabel=title, ylabel="milliseconds an epoch")
        for number, name in enumerate(NAMES):
            draw(axes, values, [timed(CONTESTANTS[name](make(value), train, validation)) for value in values], number, name)
        axes.set(xscale="log", yscale="log", xticks=values, xticklabels=values)
        axes.minorticks_off()
    axes = figure.add_subplot(
        2, 2, 4, facecolor="none", xlabel="networks trained at once", ylabel="milliseconds an epoch and network"
    )
    for number, width in enumerate((32, 128)):
        run = replace(BASE, hidden=(width,) * 3)
        [shape] = group.shapes([run])
        taken = []
        for count in AT_ONCE:
            runs = [replace(run, learning_rate=10.0 ** -(2 + i / count)) for i in range(count)]
            one = timed(lambda runs=runs, count=count, shape=shape: group.train_group(runs, shape, train, [validation], count))
            taken.append([each / count for each in one])
        draw(axes, AT_ONCE, taken, number, f"width {width}")
    axes.set(xscale="log", yscale="log", xticks=AT_ONCE, xticklabels=AT_ONCE)
    axes.minorticks_off()
    for axes in (figure.axes[0], figure.axes[3]):
        axes.legend(frameon=False, fontsize=8)
    figure.savefig(Path(sys.argv[1]), facecolor="white", metadata={"Date": None})


if __name__ == "__main__":
    main()
