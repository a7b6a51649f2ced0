"""Which rows of a long series a table shows: some 25 that a person can read, and what must not be missing among them."""

import numpy as np

from press.tables.plain import number, rounded
from press.tables.series import Series

MOST = 25  # rows; a table that is only a little longer stays whole
WHOLE = 30
FEW = 12  # points of a series that all stand in the table of a longer one


def choose(columns: list[np.ndarray], x: np.ndarray | None = None, log: bool = False) -> list[int]:
    """Return the rows to show: the first and the last, of each column the lowest and the highest, and others evenly spaced.

    Args:
        columns: numbers by row, NaN where a row has none.
        x: along the x axis; on a log axis rows are spaced evenly as they are drawn.
    """
    count = len(columns[0])
    if count <= WHOLE:
        return list(range(count))
    forced = {0, count - 1}
    for column in columns:
        there = np.flatnonzero(np.isfinite(column))
        if len(there):
            values = np.array([rounded(value) for value in column[there]])  # so that noise of the last digits chooses nothing
            forced |= {int(there[values.argmin()]), int(there[values.argmax()])}
        if len(there) <= FEW:
            forced |= set(map(int, there))
    filled = np.sum([np.isfinite(column) for column in columns], axis=0)
    for least in range(filled.max(), -1, -1):  # rows in which many series have a value can be compared
        if len(pool := np.flatnonzero(filled >= least)) > FEW + 2:
            break
    wanted = max(MOST - len(forced), 12)
    if log and x is not None and np.all(x[pool] > 0):
        place = np.log(x[pool])
        aims = np.linspace(place[0], place[-1], wanted)
        picked = pool[np.abs(place[:, None] - aims).argmin(axis=0)]
    else:
        picked = pool[np.unique(np.linspace(0, len(pool) - 1, wanted).round().astype(int))]
    return sorted(forced | set(map(int, picked)))


def thinned(title: str, chosen: list[int], count: int, clouds: list[Series] = ()) -> str:
    """A title that tells what is left out; of points without an order it tells where they lie."""
    if len(chosen) == count:
        return title
    told = [(f"{part.label}: " if len(clouds) > 1 else "") + _spread(part) for part in clouds if part.kind == "marks"]
    return f"{title} ({'; '.join([f'{len(chosen)} of {count} rows', *told])})"


def _spread(part: Series) -> str:
    middle, width = ([number(function(values)) for values in (part.x, part.y)] for function in (np.nanmean, np.nanstd))
    return f"mean of all ({middle[0]}, {middle[1]}), standard deviation ({width[0]}, {width[1]})"


def clean(values: np.ndarray, log: bool) -> np.ndarray:
    """On a linear axis, what is a billionth of the largest value is the noise of the last digits: zero."""
    if log or not np.isfinite(values).any():
        return values
    return np.where(np.abs(values) < 1e-9 * np.nanmax(np.abs(np.where(np.isfinite(values), values, np.nan))), 0.0, values)
