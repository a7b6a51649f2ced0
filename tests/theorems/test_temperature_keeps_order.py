"""The temperature on whole-number logits, where order and existence are exact; its slope against differences and SciPy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.special import log_softmax, softmax

from linebyline.metrics import fit_temperature

ROW = st.lists(st.integers(-20, 20), min_size=3, max_size=3)
SETS = st.lists(st.tuples(ROW, st.integers(0, 2)), min_size=1, max_size=12)
TEMPERATURES = st.floats(0.05, 50)


def arrays(rows):
    return np.array([row for row, _ in rows], float), np.array([label for _, label in rows])


def loss(beta, logits, labels):
    return -log_softmax(beta * logits, axis=1)[np.arange(len(labels)), labels].mean()


def slope(beta, logits, labels):
    expected = (softmax(beta * logits, axis=1) * logits).sum(axis=1)
    return (expected - logits[np.arange(len(labels)), labels]).mean()


@settings(derandomize=True, deadline=None, max_examples=300)
@given(ROW, TEMPERATURES, st.floats(1.1, 5))
def test_the_order_stays_and_confidence_falls(row, temperature, factor):
    cold, warm = softmax(np.array(row) / temperature), softmax(np.array(row) / (temperature * factor))
    for i in range(3):
        for j in range(3):
            if row[i] > row[j] and (row[i] - row[j]) / temperature < 700:  # further apart, the smaller one rounds to 0
                assert cold[i] > cold[j] and warm[i] > warm[j]
            if row[i] == row[j]:
                assert cold[i] == cold[j]
    assert warm.max() <= cold.max() + 1e-15
    if len(set(row)) > 1 and 1 - row.count(max(row)) * cold.max() > 1e-6:  # below that it may round away
        assert warm.max() < cold.max()


@settings(derandomize=True, deadline=None, max_examples=200)
@given(SETS, st.floats(0.01, 2))
def test_the_slope_is_the_difference_of_two_means_and_grows(rows, beta):
    logits, labels = arrays(rows)
    h = 1e-5
    difference = (loss(beta + h, logits, labels) - loss(beta - h, logits, labels)) / (2 * h)
    assert slope(beta, logits, labels) == pytest.approx(difference, abs=1e-4)  # third derivatives up to 40³, times h²
    assert slope(beta + 0.1, logits, labels) >= slope(beta, logits, labels) - 1e-13


@settings(derandomize=True, deadline=None, max_examples=300)
@given(SETS)
def test_a_best_temperature_exists_exactly_as_stated_and_balances(rows):
    logits, labels = arrays(rows)
    at_label = logits[np.arange(len(labels)), labels]
    exists = 3 * at_label.sum() > logits.sum() and (at_label < logits.max(axis=1)).any()  # whole numbers: exact
    if not exists:
        with pytest.raises(ValueError, match="must have a best temperature"):
            fit_temperature(logits, labels)
        return
    beta = 1 / fit_temperature(logits, labels)
    assert slope(beta * 0.999, logits, labels) < 1e-13 and slope(beta * 1.001, logits, labels) > -1e-13
    high = 1.0
    while slope(high, logits, labels) <= 0:
        high *= 2
    root = brentq(slope, 0, high, args=(logits, labels), xtol=1e-15, rtol=1e-14)
    assert loss(beta, logits, labels) <= loss(root, logits, labels) + 1e-13
    assert abs(slope(beta, logits, labels)) < 1e-10 * 40
