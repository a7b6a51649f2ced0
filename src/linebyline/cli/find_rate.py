"""`linebyline train --find-lr`: the range test as a table with a curve, and the rate that follows from it."""

import numpy as np

from linebyline.training.range_test import RangeTest, range_test
from linebyline.training.settings import Settings

ROWS, WIDTH = 16, 32


def show(settings: Settings, train, classes: int) -> None:
    """Runs the test and prints what it saw."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    test = range_test(settings, train, classes=classes)
    table = Table("step", "rate", "loss", "smoothed", "", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns[:4]:
        column.justify = "right"
    for step in shown(test):
        numbers = f"{step + 1}", *(f"{values[step]:.3g}" for values in (test.rates, test.losses, test.smoothed))
        table.add_row(*numbers, bar(test, step))
    Console().print(table)
    print(sentence(test))


def shown(test: RangeTest) -> list[int]:
    """The steps of the table: evenly spaced, with the first, the last and the one of the lowest smoothed loss."""
    even = np.linspace(0, len(test.rates) - 1, ROWS).round().astype(int)
    return sorted({*even.tolist(), int(np.argmin(test.smoothed))})


def bar(test: RangeTest, step: int) -> str:
    """The smoothed loss as a bar, marked where it is lowest; empty where it has no value."""
    top = np.nanmax(np.where(np.isfinite(test.smoothed), test.smoothed, np.nan))
    length = round(WIDTH * test.smoothed[step] / top) if np.isfinite(test.smoothed[step]) else 0
    return "#" * length + (" <- lowest" if step == np.argmin(test.smoothed) else "")


def sentence(test: RangeTest) -> str:
    """What to do now, with the rule."""
    if test.suggestion is None:
        return (
            f"No rate to suggest: between {test.rates[0]:.1e} and {test.rates[-1]:.1e} the smoothed loss did not fall by a tenth "
            "and then rise again."
        )
    return (
        f"Smoothed loss: steepest at rate {test.steepest:.1e}, lowest at {test.lowest:.1e}.\n"
        f"Suggested: -lr {test.suggestion:.1e}, a tenth of the lowest. It holds for this batch size, optimizer and start; "
        "try its neighbors too."
    )
