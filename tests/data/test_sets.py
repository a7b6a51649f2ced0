"""Data sets by name: the division of the digits, validation examples held out, and names that are off by a letter."""

import subprocess
import sys

import numpy as np
import pytest

from linebyline.data import Sets, digits, sets

LAZY = "import sys; from linebyline.data import sets; sys.exit(bool({'pooch', 'requests'} & set(sys.modules)))"


def rows(x, labels):
    """Examples as a sorted list of bytes: which they are, whatever their order."""
    return sorted(row.tobytes() for row in np.column_stack([x, labels]).astype(float))


def test_digits_are_1500_and_297_and_each_once():
    data = sets.load("digits")
    assert isinstance(data, Sets) and data.side == 8 and data.classes == tuple("0123456789")
    assert data.train[0].shape == (1500, 64) and data.train[1].shape == (1500,)
    assert data.test[0].shape == (297, 64) and data.test[1].shape == (297,)
    assert rows(*data.train) + rows(*data.test) != rows(*digits())  # sorted apart, not together
    assert sorted(rows(*data.train) + rows(*data.test)) == rows(*digits())


def test_the_division_of_the_digits_is_always_the_same_and_holds_every_class_on_both_sides():
    first, again = sets.load("digits"), sets.load("digits")
    for one, other in zip((*first.train, *first.test), (*again.train, *again.test), strict=True):
        assert np.array_equal(one, other) and one is not other
    assert np.bincount(first.train[1]).min() > 130 and np.bincount(first.test[1]).min() > 15


@pytest.mark.parametrize(("fraction", "held"), [(0.1, 150), (0.5, 750), (0.001, 2)])
def test_hold_out_uses_each_example_once(fraction, held):
    data = sets.load("digits")
    train, validation = sets.hold_out(data.train, 3, fraction)
    assert len(validation[0]) == len(validation[1]) == held and len(train[0]) == len(train[1]) == 1500 - held
    assert sorted(rows(*train) + rows(*validation)) == rows(*data.train)


def test_hold_out_follows_its_seed():
    examples = (np.arange(200.0).reshape(100, 2), np.arange(100))
    held = [sets.hold_out(examples, seed)[1][1].tolist() for seed in (0, 0, 1)]
    assert held[0] == held[1] != held[2] and len(held[0]) == 10


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("fashion_mnst", "did you mean fashion_mnist"),
        ("fashion-mnist", "did you mean fashion_mnist"),
        ("mnst", "did you mean mnist"),
        ("digit", "did you mean digits"),
        ("cifar10", "there are digits, fashion_mnist, mnist"),
        ("", "there are digits, fashion_mnist, mnist"),
        (None, "there are digits, fashion_mnist, mnist"),
    ],
)
def test_an_unknown_name_suggests_the_near_one(name, end):
    with pytest.raises(ValueError) as caught:
        sets.load(name)
    assert str(caught.value) == f"there is no data set {name!r}: {end}"


def test_nothing_of_the_downloads_is_imported_with_the_data():
    assert subprocess.run([sys.executable, "-c", LAZY]).returncode == 0
    assert subprocess.run([sys.executable, "-c", LAZY.replace("sys.exit", "import requests; sys.exit")]).returncode == 1
