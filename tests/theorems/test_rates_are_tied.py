"""The rates of a decision, from lists of people counted by scikit-learn; calibrated scores in fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sklearn.metrics import confusion_matrix, precision_score, recall_score

PEOPLE = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), min_size=3, max_size=40)
MANY = settings(derandomize=True, deadline=None, max_examples=200)
# how many people get each of the scores 0, 1/6, ..., 1
GROUP = st.lists(st.integers(0, 9), min_size=7, max_size=7)
SCORES = [Fraction(k, 6) for k in range(7)]


def forced(p, ppv, fnr):
    return p / (1 - p) * (1 - ppv) / ppv * (1 - fnr)


@MANY
@given(PEOPLE)
def test_the_false_positive_rate_is_forced(people):
    labels, answers = np.array(people).T
    assume(0 < labels.mean() < 1 and (labels * answers).any())
    tn, fp, _, _ = confusion_matrix(labels, answers).ravel()
    ppv, recall = precision_score(labels, answers), recall_score(labels, answers)
    assert abs(forced(labels.mean(), ppv, 1 - recall) - fp / (fp + tn)) < 1e-12


@MANY
@given(st.fractions("1/9", "8/9"), st.fractions("1/9", "8/9"), st.fractions("1/9", 1), st.fractions(0, "8/9"))
def test_equal_precision_and_misses_leave_the_odds(p, q, ppv, fnr):
    """Build both groups with the same PPV and FNR, as shares of people, and compare."""
    rates = []
    for base in (p, q):
        hits = base * (1 - fnr)
        alarms = hits / ppv - hits
        assume(alarms <= 1 - base)  # else no such decision exists
        rates.append(alarms / (1 - base))
    if ppv == 1:
        assert rates == [0, 0]
    else:
        assert rates[0] / rates[1] == (p / (1 - p)) / (q / (1 - q))
        assert (rates[0] == rates[1]) == (p == q)


def has_both(group):
    """Whether somebody is positive and somebody negative, where of those with score s the share s is positive."""
    return any(group[1:]) and any(group[:-1])


def means(group):
    """Base rate, and the mean scores of positives and negatives, of a calibrated group."""
    people = [(score, count * score, count * (1 - score)) for score, count in zip(SCORES, group, strict=True)]
    positives, negatives = sum(p for _, p, _ in people), sum(n for _, _, n in people)
    up, down = sum(s * p for s, p, _ in people) / positives, sum(s * n for s, _, n in people) / negatives
    return positives / (positives + negatives), up, down


@MANY
@given(GROUP, GROUP)
def test_calibrated_scores_cannot_be_balanced(one, other):
    assume(has_both(one) and has_both(other))
    (q, up_q, down_q), (p, up, down) = sorted([means(one), means(other)])
    gap = max(abs(up - up_q), abs(down - down_q))
    assert gap >= (p - q) * (1 - up) / (1 - p)
    if p != q and gap == 0:
        assert (up, down) == (1, 0) == (up_q, down_q)


def test_the_bound_is_reached_by_telling_everybody_the_base_rate():
    for high in range(2, 6):
        for low in range(1, high):
            (p, up, down), (q, up_q, down_q) = (means([int(k == at) for k in range(7)]) for at in (high, low))
            assert up - up_q == down - down_q == p - q == (p - q) * (1 - up) / (1 - p)


def test_perfect_scores_are_the_exception():
    assert means([9, 0, 0, 0, 0, 0, 3]) == (Fraction(1, 4), 1, 0)
    assert means([2, 0, 0, 0, 0, 0, 6]) == (Fraction(3, 4), 1, 0)
