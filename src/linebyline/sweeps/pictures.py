"""The pictures of a search: accuracy over time, parallel coordinates, correlation and importance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from linebyline.plotting import COLORS, new_figure
from linebyline.sweeps.importance import correlations, explained, varied
from linebyline.sweeps.table import Row

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK = "#767b86"  # reads on a white and on a dark page


def accuracy_over_time(rows: Sequence[Row]) -> "Figure":
    """Draw the accuracy of each network in the order of training, and the best one so far as steps."""
    figure = new_figure(7.0, 3.6)
    axes = figure.add_subplot(facecolor="none")
    accuracy = np.array([row.accuracy for row in rows])
    number = np.arange(1, len(rows) + 1)
    axes.plot(number, accuracy, ".", color=COLORS[0], alpha=0.5, markersize=4, label="one network", rasterized=True)
    axes.step(number, np.maximum.accumulate(accuracy), where="post", color=COLORS[1], label="best so far", linewidth=2)
    axes.set(xlabel="networks trained", ylabel="validation accuracy")
    axes.legend(frameon=False)
    return figure


def parallel_coordinates(rows: Sequence[Row], most: int = 1000) -> "Figure":
    """Draw a line for each network through its value of each varied setting to its accuracy; good ones lie on top.

    Args:
        rows: the networks, at least one; of more than `most`, evenly chosen ones by accuracy are drawn, best and worst included.
        most: how many lines at most.
    """
    from matplotlib.collections import LineCollection

    order = sorted(rows, key=lambda row: row.accuracy)
    rows = [order[i] for i in np.unique(np.linspace(0, len(order) - 1, min(most, len(order))).astype(int))]
    columns = varied(rows) | {"accuracy": [row.accuracy for row in rows]}
    places = {name: _places(values) for name, values in columns.items()}
    rng = np.random.default_rng(0)  # a little scatter, so that equal lines do not hide one another
    heights = np.stack(
        [place + rng.uniform(-0.012, 0.012, len(rows)) * (name != "accuracy") for name, (place, _) in places.items()]
    )
    figure = new_figure(1.25 * len(columns) + 0.6, 4.2)
    axes = figure.add_subplot(facecolor="none")
    points = np.stack([np.broadcast_to(np.arange(len(columns)), heights.T.shape), heights.T], axis=-1)
    lines = LineCollection(points, array=heights[-1], cmap="viridis", linewidths=0.7, alpha=0.6, rasterized=True)
    axes.add_collection(lines)
    for x, (_, ticks) in enumerate(places.values()):
        axes.axvline(x, color=INK, linewidth=0.8)
        for y, text in ticks:
            axes.annotate(text, (x, y), xytext=(3, 0), textcoords="offset points", va="center", fontsize=7, fontweight="bold",
                          bbox={"boxstyle": "round,pad=0.15", "facecolor": "#ffffff", "edgecolor": "none", "alpha": 0.75},
                          color="#010101")  # fmt: skip
    axes.set(xlim=(-0.15, len(columns) - 0.35), ylim=(-0.06, 1.06), yticks=[])
    axes.set_xticks(range(len(columns)), [name.replace(" ", "\n") for name in columns], fontsize=8)
    for side in axes.spines.values():
        side.set_visible(False)
    return figure


def importance(rows: Sequence[Row]) -> "Figure":
    """Draw how much of the accuracy's variance each setting explains alone, and each value's correlation with it."""
    parts, signed = explained(rows), correlations(rows)
    figure = new_figure(8.4, 0.5 + 0.24 * max(len(parts), len(signed)))
    for place, (values, label) in enumerate([(parts, "part of the variance explained alone"), (signed, "correlation")]):
        axes = figure.add_subplot(1, 2, place + 1, facecolor="none")
        names = list(values)[::-1]
        bars = axes.barh(names, [values[name] for name in names], color=[COLORS[values[name] < 0] for name in names])
        axes.bar_label(bars, fmt="%.2f", padding=2, fontsize=7)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set(xlabel=label)
        axes.margins(x=0.18)
        axes.tick_params(axis="y", labelsize=8)
    return figure


def _places(values: list[Any]) -> tuple[np.ndarray, list[tuple[float, str]]]:
    """Where each value stands on an axis from 0 to 1, and the ticks: few different values evenly, many numbers to scale."""
    different = sorted(set(values), key=lambda value: (value is None, value))
    if isinstance(values[0], str) or len(different) <= 6:
        spots = dict(zip(different, np.linspace(0, 1, len(different)) if len(different) > 1 else [0.5], strict=True))
        return np.array([spots[value] for value in values]), [(spot, _text(value)) for value, spot in spots.items()]
    numbers = np.array(values, float)
    scaled = np.log(numbers) if numbers.min() > 0 and numbers.max() > 20 * numbers.min() else numbers
    low, high = scaled.min(), scaled.max()
    nearest = [int(np.argmin(np.abs(scaled - (low + part * (high - low))))) for part in (0, 0.25, 0.5, 0.75, 1)]
    place = (scaled - low) / (high - low)
    return place, [(float(place[i]), _text(values[i])) for i in nearest]


def _text(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
