"""Reliability against scikit-learn, the fitted temperature against SciPy, hand cases, and wrong input refused by name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.calibration import calibration_curve

from linebyline.metrics import expected_calibration_error, fit_temperature, reliability

SHARES = st.one_of(st.integers(0, 20).map(lambda k: k / 20), st.floats(0, 1))  # twentieths lie on edges of bins
ROWS = st.lists(st.tuples(SHARES, st.booleans()), min_size=1, max_size=40)


@given(ROWS, st.integers(1, 25))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_equal_scikit_learn(rows, bins):
    confidence, correct = (np.array(column) for column in zip(*rows, strict=True))
    said, happened, counts = reliability(confidence, correct, bins)
    truth, probability = calibration_curve(correct, confidence, n_bins=bins)  # leaves empty bins out
    assert said.shape == happened.shape == counts.shape == (bins,) and counts.sum() == len(rows)
    assert np.array_equal(np.isnan(said), counts == 0) and np.array_equal(np.isnan(happened), counts == 0)
    np.testing.assert_allclose(said[counts > 0], probability, rtol=1e-12, atol=1e-15)  # sums of at most 40 numbers
    np.testing.assert_allclose(happened[counts > 0], truth, rtol=1e-12, atol=1e-15)
    error = sum(c / len(rows) * abs(s - h) for s, h, c in zip(said, happened, counts, strict=True) if c)
    assert expected_calibration_error(confidence, correct, bins) == pytest.approx(error, abs=1e-12)


def test_by_hand():
    confidence, correct = np.array([0.0, 0.5, 0.6, 0.9, 1.0]), np.array([0, 1, 0, 1, 1])
    said, happened, counts = reliability(confidence, correct, bins=2)
    np.testing.assert_allclose(said, [0.25, 2.5 / 3])  # a half belongs to the left bin
    np.testing.assert_allclose(happened, [0.5, 2 / 3])
    assert counts.tolist() == [2, 3]
    assert expected_calibration_error(confidence, correct, bins=2) == pytest.approx((0.5 + 0.5) / 5)
    assert expected_calibration_error(confidence, correct == 1, bins=1) == pytest.approx(0)  # 3 of 5 right, mean 0.6


@pytest.mark.parametrize("truth", [0.2, 1.0, 7.0])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_temperature_minimizes_the_loss(truth, dtype):
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(400, 5))
    labels = (logits + rng.gumbel(size=logits.shape)).argmax(axis=1)  # drawn from softmax(logits)
    scaled = (truth * logits).astype(dtype)
    rows = np.arange(len(labels))
    best = minimize_scalar(
        lambda log: -log_softmax(scaled.astype(float) / np.exp(log), axis=1)[rows, labels].mean(), bracket=(-1, 1), tol=1e-10
    )
    found = fit_temperature(scaled, labels)
    assert isinstance(found, float)
    assert found == pytest.approx(np.exp(best.x), rel=1e-5)  # the square root of SciPy's accuracy in the loss
    assert found == pytest.approx(truth * fit_temperature(logits, labels), rel=1e-6 if dtype == np.float32 else 1e-10)


@given(st.floats(0.05, 20), st.integers(1, 4))
@settings(derandomize=True, deadline=None, max_examples=50)
def test_two_classes_by_a_formula(gap, wrong):
    logits = np.tile([gap, 0.0], (5 + wrong, 1))
    labels = (np.arange(5 + wrong) < wrong).astype(int)  # five right, `wrong` wrong, all with the same gap
    assert fit_temperature(logits, labels) == pytest.approx(gap / np.log(5 / wrong), rel=1e-9)


@pytest.mark.parametrize("far", [1e-200, 1e200])
def test_any_scale(far):
    logits = np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]) * far
    assert fit_temperature(logits, np.array([0, 0, 1])) / far == pytest.approx(1 / np.log(2), rel=1e-9)


@pytest.mark.parametrize(
    ("labels", "message"), [([0, 0], "T goes to 0"), ([1, 1], "goes to infinity"), ([0, 1], "goes to infinity")]
)
def test_no_best_temperature(labels, message):
    with pytest.raises(ValueError, match=message):
        fit_temperature(np.array([[1.0, 0.0], [1.0, 0.0]]), np.array(labels))


def test_rows_that_say_nothing_have_no_best_temperature():
    with pytest.raises(ValueError, match="logits and labels"):
        fit_temperature(np.zeros((3, 2)), np.array([0, 1, 1]))


GOOD = np.array([0.5, 0.9])


@pytest.mark.parametrize(
    ("confidence", "correct", "bins", "name"),
    [
        (np.array([0.5, 1.1]), np.array([0, 1]), 10, "confidence"),
        (np.array([0.5, -0.1]), np.array([0, 1]), 10, "confidence"),
        (np.array([1, 0]), np.array([0, 1]), 10, "confidence"),
        (np.array([]), np.array([], bool), 10, "confidence"),
        (GOOD, np.array([0, 2]), 10, "correct"),
        (GOOD, np.array([0.0, 1.0]), 10, "correct"),
        (GOOD, [True, False], 10, "correct"),
        (GOOD, np.array([True]), 10, "confidence"),
        (GOOD, np.array([0, 1]), 0, "bins"),
        (GOOD, np.array([0, 1]), True, "bins"),
        (GOOD, np.array([0, 1]), 2.0, "bins"),
    ],
)
@pytest.mark.parametrize("function", [reliability, expected_calibration_error])
def test_wrong_input_is_refused_by_name(function, confidence, correct, bins, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(confidence, correct, bins)


@pytest.mark.parametrize(
    ("logits", "labels", "name"),
    [
        (np.array([[1.0, -np.inf]]), np.array([0]), "logits"),
        (np.array([[1, 0]]), np.array([0]), "logits"),
        (np.zeros((2, 2)), np.array([0]), "labels"),
        (np.zeros((2, 2)), np.array([0, 2]), "labels"),
    ],
)
def test_wrong_logits_are_refused_by_name(logits, labels, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        fit_temperature(logits, labels)
