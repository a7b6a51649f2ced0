"""Truth tables and threshold units, against Python's own counting and its loops."""

from itertools import product

import numpy as np
import pytest

from linebyline.neurons import mcculloch_pitts, threshold_unit, truth_table


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


def test_a_mcculloch_pitts_unit_counts_and_can_be_vetoed():
    rng = np.random.default_rng(0)
    for _ in range(200):
        theta, inhibitory = int(rng.integers(-1, 6)), rng.random(4) < 0.4
        expected = []
        for row in product([0, 1], repeat=4):
            votes = [bit for bit, veto in zip(row, inhibitory, strict=True) if not veto]
            vetoes = [bit for bit, veto in zip(row, inhibitory, strict=True) if veto]
            expected.append(int(1 not in vetoes and votes.count(1) >= theta))
        assert mcculloch_pitts(truth_table(4), theta, inhibitory).tolist() == expected


def test_a_unit_without_inputs_is_a_constant():
    nothing = np.zeros((4, 0), int)
    assert mcculloch_pitts(nothing, 0, np.zeros(0, bool)).tolist() == [1, 1, 1, 1]
    assert mcculloch_pitts(nothing, 1, np.zeros(0, bool)).tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("x", "theta", "inhibitory", "name"),
    [
        (np.ones((1, 2)), 1, np.zeros(2, bool), "x"),
        (np.array([[0, 2]]), 1, np.zeros(2, bool), "x"),
        (np.array([0, 1]), 1, np.zeros(2, bool), "x"),
        (np.array([[0, 1]]), 1, np.zeros(2, int), "inhibitory"),
        (np.array([[0, 1]]), 1, np.zeros(3, bool), "inhibitory"),
        (np.array([[0, 1]]), np.nan, np.zeros(2, bool), "theta"),
    ],
)
def test_a_bad_unit_is_named(x, theta, inhibitory, name):
    with pytest.raises(ValueError, match=f"^{name} "):
        mcculloch_pitts(x, theta, inhibitory)
