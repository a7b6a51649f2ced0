"""Divide the rows of a data set into training and test rows, and what holds a data set so divided."""

import numbers
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from linebyline.data.checks import require_count, require_rng

Rows = tuple[Int[np.ndarray, "train"], Int[np.ndarray, "test"]]


class Sets(NamedTuple):
    """A data set: inputs in [0, 1], one example a row, with labels, for training and for the test; the side of a picture."""

    train: tuple[Float[np.ndarray, "examples pixels"], Int[np.ndarray, "examples"]]
    test: tuple[Float[np.ndarray, "examples pixels"], Int[np.ndarray, "examples"]]
    side: int
    classes: tuple[str, ...]


def split(n: int, rng: np.random.Generator, test_fraction: float = 0.2) -> Rows:
    """Return random `(train_rows, test_rows)` of a data set of `n` rows.

    Args:
        n: Number of rows, at least 2.
        rng: Source of randomness; equal generators give equal splits.
        test_fraction: Part of the rows to test on, between 0 and 1, both excluded. Rounded to whole rows, at
            least one on each side.

    Returns:
        Two int64 arrays of row numbers, shuffled; together they hold each of 0 … n−1 once.

    Raises:
        ValueError: An argument is outside its range; the message names it.
    """
    tests = _test_count(n, test_fraction)
    order = require_rng(rng).permutation(n)
    return order[tests:], order[:tests]


def ordered_split(n: int, test_fraction: float = 0.2) -> Rows:
    """Return `(train_rows, test_rows)` in file order: the last part is tested.

    Args:
        n: Number of rows, at least 2.
        test_fraction: Part of the rows to test on, between 0 and 1, both excluded. Rounded to whole rows, at
            least one on each side.

    Returns:
        Two int64 arrays of row numbers: 0 … k−1 and k … n−1.

    Raises:
        ValueError: An argument is outside its range; the message names it.
    """
    tests = _test_count(n, test_fraction)
    rows = np.arange(n, dtype=np.int64)
    return rows[: n - tests], rows[n - tests :]


def _test_count(n: int, test_fraction: float) -> int:
    require_count("n", n, least=2)
    if not isinstance(test_fraction, numbers.Real) or not 0.0 < test_fraction < 1.0:  # a NaN fails the comparison too
        raise ValueError(f"test_fraction must be a number between 0 and 1, both excluded, got {test_fraction!r}")
    return min(max(round(n * test_fraction), 1), n - 1)
