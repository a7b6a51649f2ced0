"""Data sets by name, each divided into what a model may learn from and what it is tested on."""

from collections.abc import Callable
from difflib import get_close_matches

import numpy as np

from linebyline.data.digits import digits
from linebyline.data.downloads import fashion_mnist, mnist
from linebyline.data.splits import Sets, split


def _digits() -> Sets:
    """1,500 to learn from and 297 to test on, drawn at random once and for all."""
    images, labels = digits()
    train, test = split(len(images), np.random.default_rng(0), 297 / 1797)
    return Sets((images[train], labels[train]), (images[test], labels[test]), 8, tuple("0123456789"))


SETS: dict[str, Callable[[], Sets]] = {"digits": _digits, "fashion_mnist": fashion_mnist, "mnist": mnist}


def load(name: str) -> Sets:
    """Return a data set by name.

    Args:
        name: "digits" is bundled; "fashion_mnist" and "mnist" are downloaded at the first call.

    Raises:
        ValueError: there is no data set of this name.
        DataError: its files are missing or damaged, or cannot be downloaded.
        ImportError: what downloads them is not installed.
    """
    if name not in SETS:
        near = get_close_matches(str(name), SETS, n=2)
        raise ValueError(
            f"there is no data set {name!r}: {'did you mean ' + near[0] if near else 'there are ' + ', '.join(SETS)}"
        )
    return SETS[name]()


def hold_out(
    examples: tuple[np.ndarray, np.ndarray], seed: int, fraction: float = 0.1
) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Divide training examples at random into `(training, validation)`; equal seeds give equal divisions."""
    x, labels = examples
    train, validation = split(len(x), np.random.default_rng(seed), fraction)
    return (x[train], labels[train]), (x[validation], labels[validation])
