"""The area under the ROC curve is the chance that a yes outscores a no, a tie counting one half: by rank sums, in fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from linebyline.metrics import area_under_roc, roc

ROWS = st.lists(st.tuples(st.integers(-4, 4), st.booleans()), min_size=2, max_size=30)
MANY = settings(derandomize=True, deadline=None, max_examples=300)


def sides(rows):
    assume(len({label for _, label in rows}) == 2)
    return [score for score, label in rows if label], [score for score, label in rows if not label]


def arrays(positive, negative):
    return np.array([*positive, *negative], dtype=float), np.array([1] * len(positive) + [0] * len(negative))


def chance(positive, negative):
    """P(S > T) + P(S = T) / 2 from the two distributions, value by value: no pairs, no ranks, no curve."""
    total = Fraction(0)
    for value in set(positive):
        below = sum(t < value for t in negative) + Fraction(sum(t == value for t in negative), 2)
        total += Fraction(positive.count(value), len(positive)) * below / len(negative)
    return total


@MANY
@given(ROWS)
def test_the_area_is_the_chance(rows):
    positive, negative = sides(rows)
    area = area_under_roc(*arrays(positive, negative))
    assert abs(area - float(chance(positive, negative))) < 1e-12
    statistic = mannwhitneyu(positive, negative, method="asymptotic").statistic  # U: wins plus half of the ties
    assert abs(area - statistic / (len(positive) * len(negative))) < 1e-12


@MANY
@given(ROWS)
def test_the_trapezoids_under_the_curve_have_this_area(rows):
    positive, negative = sides(rows)
    fpr, tpr, _ = roc(*arrays(positive, negative))
    assert abs(np.trapezoid(tpr, fpr) - float(chance(positive, negative))) < 1e-12
    assert (np.diff(fpr) >= 0).all() and (np.diff(tpr) >= 0).all() and fpr[-1] == tpr[-1] == 1


@MANY
@given(ROWS, st.integers(2, 5), st.integers(2, 5))
def test_the_shares_of_the_classes_do_not_matter(rows, more, other):
    positive, negative = sides(rows)
    area = area_under_roc(*arrays(positive, negative))
    assert abs(area_under_roc(*arrays(positive * more, negative * other)) - area) < 1e-12


def test_half_a_tie_is_needed():
    scores, labels = np.zeros(4), np.array([0, 1, 0, 1])
    assert area_under_roc(scores, labels) == 0.5  # pairs in the right order: none
