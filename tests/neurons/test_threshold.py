"""Truth tables and threshold units, against Python's own counting and its loops."""

from itertools import product

import numpy as np
import pytest

from linebyline.neurons import threshold_unit, truth_table


@pytest.mark.parametrize("n", [1, 2, 3, 7])
def test_a_truth_table_counts_upwards(n):
    assert truth_table(n).tolist() == [list(bits) for bits in product([0, 1], repeat=n)]


@pytest.mark.parametrize("n", [0, -1, 21, 2.0, True, "3"])
def test_another_number_of_inputs_is_refused(n):
    with pytest.raises(ValueError, match=r"inputs is .*, expected a whole number from 1 to 20\."):
        truth_table(n)


def test_a_unit_fires_where_the_sum_reaches_the_threshold():
    rng = np.random.default_rng(0)
    for _ in range(200):  # whole numbers: sums are exact, and ties are frequent
        w, b = rng.integers(-2, 3, 3).astype(float), float(rng.integers(-2, 3))
        sums = [sum(bit * weight for bit, weight in zip(row, w, strict=True)) for row in product([0, 1], repeat=3)]
        assert threshold_unit(truth_table(3), w, b).tolist() == [int(total + b >= 0) for total in sums]


def test_bits_may_be_integers_or_floats():
    table, w = truth_table(2), np.array([1.0, 1.0])
    assert threshold_unit(table, w, -2).tolist() == threshold_unit(table.astype(float), w, -2.0).tolist() == [0, 0, 0, 1]


@pytest.mark.parametrize(("x", "w", "b", "name"), [("no", np.ones(2), 0, "x"), (np.ones((1, 2), complex), np.ones(2), 0, "x"),
                                                   (np.ones((1, 2)), np.ones(2), np.nan, "b")])  # fmt: skip
def test_bad_input_is_named(x, w, b, name):
    with pytest.raises(ValueError, match=f"^{name} "):
        threshold_unit(x, w, b)
