"""A split uses each row once."""

import numpy as np
import pytest

from linebyline.data import ordered_split, split


@pytest.mark.parametrize(
    "n, fraction, tests", [(1797, 0.2, 359), (10, 0.25, 2), (2, 0.01, 1), (2, 0.99, 1), (30, 0.1, 3)]
)
def test_sizes_and_each_row_once(n, fraction, tests):
    for train, test in (split(n, np.random.default_rng(0), fraction), ordered_split(n, fraction)):
        assert len(test) == tests
        assert sorted([*train, *test]) == list(range(n))
        assert train.dtype == test.dtype == np.int64


def test_ordered_split_keeps_the_order():
    train, test = ordered_split(10, 0.3)
    assert train.tolist() == [0, 1, 2, 3, 4, 5, 6] and test.tolist() == [7, 8, 9]


def test_random_split_repeats_and_differs():
    rows = [split(100, np.random.default_rng(seed))[1].tolist() for seed in (0, 0, 1)]
    assert rows[0] == rows[1] != rows[2]
    assert rows[0] != sorted(rows[0])


@pytest.mark.parametrize("make", [lambda **a: split(rng=np.random.default_rng(0), **a), ordered_split])
@pytest.mark.parametrize(
    "arguments, name",
    [({"n": 1}, "n"), ({"n": 5.0}, "n"), ({"n": -3}, "n")]
    + [({"n": 9, "test_fraction": f}, "test_fraction") for f in (0.0, 1.0, -0.1, 1, float("nan"), "0.2")],
)
def test_bad_input_names_the_argument(make, arguments, name):
    with pytest.raises(ValueError, match=rf"^{name} must be .*got "):
        make(**arguments)


def test_split_refuses_a_seed_in_place_of_a_generator():
    with pytest.raises(ValueError, match="^rng must be a numpy.random.Generator .*got 0$"):
        split(10, 0)
