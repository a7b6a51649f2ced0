"""Metrics against scikit-learn, and wrong input refused by name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as oracle

from linebyline.metrics import accuracy, confusion_matrix

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=60)


@given(PAIRS)
@settings(derandomize=True, deadline=None)
def test_equal_scikit_learn(pairs):
    predictions, labels = np.array(pairs).T
    assert accuracy(predictions, labels) == oracle.accuracy_score(labels, predictions)
    matrix = confusion_matrix(predictions, labels, classes=7)
    assert np.array_equal(matrix, oracle.confusion_matrix(labels, predictions, labels=range(7)))
    assert matrix.dtype == np.int64
    assert matrix.trace() == round(accuracy(predictions, labels) * len(pairs))


def test_rows_are_the_right_classes():
    assert confusion_matrix(np.array([2, 2, 0]), np.array([1, 1, 0])).tolist() == [[1, 0, 0], [0, 0, 2], [0, 0, 0]]


def test_small_integer_types_do_not_overflow():
    labels = np.full(300, 200, dtype=np.uint8)
    assert confusion_matrix(labels, labels)[200, 200] == 300  # 200 * 201 would not fit uint8


GOOD = np.array([0, 1, 2])


@pytest.mark.parametrize("metric", [accuracy, confusion_matrix])
@pytest.mark.parametrize(
    "bad, complaint",
    [
        (np.zeros((3, 3), dtype=int), r"shape \[examples\], got shape \[3, 3\]"),
        (np.array(1), r"got shape \[\]"),
        (np.array([], dtype=int), r"got shape \[0\]"),
        (np.array([0.0, np.nan, 2.0]), "whole numbers .* got float64"),
        (np.array([True, False, True]), "whole numbers .* got bool"),
        (np.array([0, -1, 2]), "at least 0, got -1"),
    ],
)
def test_bad_input_names_the_argument(metric, bad, complaint):
    with pytest.raises(ValueError, match=f"^predictions must .*{complaint}"):
        metric(bad, GOOD)
    with pytest.raises(ValueError, match=f"^labels must .*{complaint}"):
        metric(GOOD, bad)


@pytest.mark.parametrize("metric", [accuracy, confusion_matrix])
def test_different_lengths(metric):
    with pytest.raises(ValueError, match="^predictions must be as many as the 2 labels, got 3$"):
        metric(GOOD, GOOD[:2])  # without the check, lengths 3 and 1 would broadcast to a wrong answer


def test_class_out_of_range():
    with pytest.raises(ValueError, match="^predictions must be below classes = 2, got 2$"):
        confusion_matrix(GOOD, np.array([0, 1, 1]), classes=2)
    with pytest.raises(ValueError, match="^labels must be below classes = 2, got 2$"):
        confusion_matrix(np.array([0, 1, 1]), GOOD, classes=2)


@pytest.mark.parametrize("classes", [0, -1, 2.0, True, "3"])
def test_bad_number_of_classes(classes):
    with pytest.raises(ValueError, match="^classes must be a whole number of at least 1, got "):
        confusion_matrix(GOOD, GOOD, classes=classes)
