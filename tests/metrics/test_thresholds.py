"""Curves over all thresholds against scikit-learn, ties included, and wrong input refused by name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as oracle

from linebyline.metrics import area_under_roc, average_precision, precision_recall, roc

LEVELS = st.one_of(st.integers(-3, 3).map(float), st.floats(-1e3, 1e3))  # seven values make ties, also of opposite labels
ROWS = st.lists(st.tuples(LEVELS, st.integers(0, 1)), min_size=2, max_size=40).filter(lambda r: len({y for _, y in r}) == 2)
CLOSE = {"rtol": 1e-12, "atol": 1e-12}  # at most 40 steps of a few roundings each


def arrays(rows):
    return np.array([score for score, _ in rows]), np.array([label for _, label in rows])


@given(ROWS)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_equal_scikit_learn(rows):
    scores, labels = arrays(rows)
    curves = (
        (precision_recall(scores, labels), oracle.precision_recall_curve(labels, scores)),
        (roc(scores, labels), oracle.roc_curve(labels, scores, drop_intermediate=False)),
    )
    for ours, theirs in curves:
        for mine, other in zip(ours, theirs, strict=True):
            assert mine.shape == other.shape
            np.testing.assert_allclose(mine, other, **CLOSE)
    np.testing.assert_allclose(area_under_roc(scores, labels), oracle.roc_auc_score(labels, scores), **CLOSE)
    np.testing.assert_allclose(average_precision(scores, labels), oracle.average_precision_score(labels, scores), **CLOSE)


@given(ROWS)
@settings(derandomize=True, deadline=None)
def test_only_the_order_of_the_scores_counts(rows):
    scores, labels = arrays(rows)
    ranks = np.unique(scores, return_inverse=True)[1].astype(float)  # equal scores get equal ranks
    for metric in (area_under_roc, average_precision):
        assert metric(scores, labels) == metric(ranks, labels)
    for curve in (roc, precision_recall):
        assert all(np.array_equal(a, b) for a, b in zip(curve(scores, labels)[:2], curve(ranks, labels)[:2], strict=True))


def test_ties_count_one_half():
    assert area_under_roc(np.zeros(5), np.array([0, 1, 1, 0, 0])) == 0.5
    assert average_precision(np.zeros(5), np.array([0, 1, 1, 0, 0])) == 0.4
    assert area_under_roc(np.array([0.0, 1.0, 1.0]), np.array([0, 0, 1])) == 0.75


def test_a_small_example_by_hand():
    scores, labels = np.array([0.9, 0.8, 0.4, 0.3]), np.array([1, 0, 1, 0], dtype=np.int8)
    precision, recall, thresholds = precision_recall(scores, labels)
    assert thresholds.tolist() == [0.3, 0.4, 0.8, 0.9]
    assert precision.tolist() == [1 / 2, 2 / 3, 1 / 2, 1.0, 1.0]
    assert recall.tolist() == [1.0, 1.0, 0.5, 0.5, 0.0]
    false_positive_rate, true_positive_rate, thresholds = roc(scores, labels)
    assert false_positive_rate.tolist() == [0.0, 0.0, 0.5, 0.5, 1.0]
    assert true_positive_rate.tolist() == [0.0, 0.5, 0.5, 1.0, 1.0]
    assert thresholds.tolist() == [np.inf, 0.9, 0.8, 0.4, 0.3]
    assert area_under_roc(scores, labels) == 0.75


SCORES, LABELS = np.array([0.1, 0.7, 0.4]), np.array([0, 1, 1])
METRICS = pytest.mark.parametrize("metric", [precision_recall, roc, area_under_roc, average_precision])


@METRICS
@pytest.mark.parametrize(
    "scores, labels, complaint",
    [
        (SCORES[:, None], LABELS, r"^scores must .* shape \[examples\], got shape \[3, 1\]$"),
        (SCORES[:0], LABELS[:0], r"^scores must .*got shape \[0\]$"),
        (SCORES[:2], LABELS, "^scores must be as many as the 3 labels, got 2$"),
        (np.array([1, 2, 3]), LABELS, "^scores must be an array of floats, got int64$"),
        ([0.1, 0.7, 0.4], LABELS, "^scores must be an array of floats, got list$"),
        (np.array([0.1, np.nan, 0.2]), LABELS, "^scores must be finite, got nan$"),
        (np.array([0.1, np.inf, 0.2]), LABELS, "^scores must be finite, got inf$"),
        (SCORES, LABELS[None], r"^labels must .*got shape \[1, 3\]$"),
        (SCORES, LABELS.astype(float), "^labels must be an array of whole numbers, got float64$"),
        (SCORES, LABELS == 1, "^labels must be an array of whole numbers, got bool$"),
        (SCORES, np.array([0, 2, 1]), "^labels must be 0 or 1, got 2$"),
        (SCORES, np.array([-1, 1, 1]), "^labels must be 0 or 1, got -1$"),
        (SCORES, np.ones(3, dtype=int), "^labels must hold both classes, 0 and 1, got 1 only$"),
        (SCORES, np.zeros(3, dtype=int), "^labels must hold both classes, 0 and 1, got 0 only$"),
    ],
)
def test_bad_input_names_the_argument(metric, scores, labels, complaint):
    with pytest.raises(ValueError, match=complaint):
        metric(scores, labels)
