"""Softmax and its losses: closed forms, extreme logits, and bad input. Gradients are in tests/parity/test_losses.py."""

import math

import numpy as np
import pytest

from linebyline.byhand.losses import LOSSES, log_softmax, one_hot, softmax, softmax_jacobian

LOGITS = np.random.default_rng(0).normal(size=(4, 3)) * 2
LABELS = np.array([0, 2, 1, 2])
FUNCTIONS = [function for pair in LOSSES.values() for function in pair]


def test_softmax_of_logarithms_gives_the_odds():
    odds = np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 6.0]])
    np.testing.assert_allclose(softmax(np.log(odds)), odds / [[8], [12]])


@pytest.mark.parametrize("shift", [-1e4, 1e4])
def test_extreme_logits_overflow_nothing(shift):
    np.testing.assert_allclose(softmax(LOGITS + shift), softmax(LOGITS), rtol=1e-11)  # 1e4 costs 4 of 16 digits
    assert np.array_equal(log_softmax(np.array([0.0, 1000.0])), [-1000, 0])
    assert np.array_equal(softmax(np.array([0.0, 1000.0])), [0, 1])


def test_minus_infinity_masks_a_class():
    assert np.array_equal(softmax(np.array([0.0, -np.inf, 0.0])), [0.5, 0, 0.5])
    assert log_softmax(np.array([0.0, -np.inf]))[1] == -np.inf


def test_losses_in_closed_form():
    logits, labels = np.log([[1.0, 3.0], [1.0, 3.0]]), np.array([0, 1])
    cross_entropy, squared_error = (pair[0] for pair in LOSSES.values())
    assert math.isclose(cross_entropy(logits, labels), (math.log(4) + math.log(4 / 3)) / 2)
    assert math.isclose(squared_error(logits, labels), (0.75**2 + 0.25**2) / 2)


def test_the_jacobian_of_two_classes():
    np.testing.assert_allclose(softmax_jacobian(np.log([1.0, 3.0])), np.array([[3, -3], [-3, 3]]) / 16)


def test_float32_stays_float32_and_the_input_is_not_changed():
    logits, labels = LOGITS.astype(np.float32), LABELS.copy()
    before = logits.copy()
    for result in (softmax(logits), log_softmax(logits), *(backward(logits, labels) for _, backward in LOSSES.values())):
        assert result.dtype == np.float32
    assert all(isinstance(forward(logits, labels), float) for forward, _ in LOSSES.values())
    assert np.array_equal(logits, before) and np.array_equal(labels, LABELS)


@pytest.mark.parametrize("function", [softmax, log_softmax])
@pytest.mark.parametrize(
    ("logits", "said"),
    [
        (np.ones((2, 2), dtype=np.int32), "logits must be a float array, got int32 array of shape"),
        ([0.0, 1.0], "logits must be a float array, got list"),
        (np.array(1.0), "logits must have at least one class"),
        (np.ones((2, 0)), r"logits must have at least one class on the last axis, got float64 array of shape \(2, 0\)"),
        (np.array([0.0, np.nan]), "no NaN, got a row whose largest is nan"),
        (np.array([0.0, np.inf]), "finite largest entry .* largest is inf"),
        (np.array([-np.inf, -np.inf]), "finite largest entry .* largest is -inf"),
    ],
)
def test_bad_logits_are_named(function, logits, said):
    with pytest.raises(ValueError, match=said):
        function(logits)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize(
    ("logits", "labels", "said"),
    [
        (LOGITS[0], LABELS[:1], r"logits must have 2 axes, got float64 array of shape \(3,\)"),
        (LOGITS, LABELS[:3], "labels must have one entry for each of the 4 rows of logits, got 3"),
        (LOGITS, LABELS[:, None], r"labels must be an integer array with one axis, got int64 array of shape \(4, 1\)"),
        (LOGITS, LABELS.astype(float), "labels must be an integer array with one axis, got float64"),
        (LOGITS, [0, 2, 1, 2], "labels must be an integer array with one axis, got list"),
        (LOGITS, np.array([0, 3, 1, 2]), "labels must lie in 0 … 2, got 3"),
        (LOGITS, np.array([0, -1, 1, 2]), "labels must lie in 0 … 2, got -1"),
        (LOGITS[:0], LABELS[:0], "mean over an empty batch"),
        (LOGITS * np.nan, LABELS, "no NaN"),
    ],
)
def test_bad_batches_are_named(function, logits, labels, said):
    labels = labels.astype(np.int64) if isinstance(labels, np.ndarray) and labels.dtype.kind == "i" else labels
    with pytest.raises(ValueError, match=said):
        function(logits, labels)


def test_one_hot_and_its_bad_input():
    assert np.array_equal(one_hot(np.array([1, 0]), 3), [[0, 1, 0], [1, 0, 0]])
    for labels, classes, said in [(np.array([3]), 3, "labels must lie in 0 … 2, got 3"), (np.array([0]), 0, "at least 1, got 0")]:
        with pytest.raises(ValueError, match=said):
            one_hot(labels, classes)


def test_a_bad_row_for_the_jacobian_is_named():
    with pytest.raises(ValueError, match=r"logits_row must have 1 axes, got float64 array of shape \(4, 3\)"):
        softmax_jacobian(LOGITS)
