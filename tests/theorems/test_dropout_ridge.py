"""Theorem `dropout-ridge`: the expected dropout loss of a linear regression is the plain loss plus p/(1-p) times a ridge term.

Exact in fractions: the distribution of a row's masked sum is built feature by feature, without listing the masks.
"""

from collections import Counter
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.dropout import dropout_mask

integers = st.integers(-20, 20)


@st.composite
def regressions(draw):
    features, examples = draw(st.integers(1, 7)), draw(st.integers(1, 4))
    row = st.lists(integers, min_size=features, max_size=features)
    x = draw(st.lists(row, min_size=examples, max_size=examples))
    y = draw(st.lists(integers, min_size=examples, max_size=examples))
    rate = Fraction(draw(st.integers(0, 19)), 20)
    return x, draw(row), y, rate


def masked_sums(terms, rate):
    """Value -> chance of the sum of the terms, each 0 with chance `rate`, else divided by 1 - rate."""
    chances = {Fraction(0): Fraction(1)}
    for term in terms:
        longer = Counter()
        for value, chance in chances.items():
            longer[value] += chance * rate
            longer[value + term / (1 - rate)] += chance * (1 - rate)
        chances = longer
    return chances


def mean_loss(chances, target):
    return sum(chance * (value - target) ** 2 for value, chance in chances.items()) / 2


def formula(x, w, y, rate, odds=lambda p: p / (1 - p)):
    n = len(x)
    plain = sum((sum(a * b for a, b in zip(row, w, strict=True)) - target) ** 2 for row, target in zip(x, y, strict=True))
    power = [Fraction(sum(row[j] ** 2 for row in x), n) for j in range(len(w))]
    return Fraction(plain, 2 * n) + odds(rate) / 2 * sum(b**2 * size for b, size in zip(w, power, strict=True))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(problem=regressions())
def test_expected_loss_is_plain_loss_plus_ridge_term(problem):
    x, w, y, rate = problem
    rows = [[Fraction(a * b) for a, b in zip(row, w, strict=True)] for row in x]
    expected = sum(mean_loss(masked_sums(row, rate), target) for row, target in zip(rows, y, strict=True)) / len(x)
    assert expected == formula(x, w, y, rate)


def test_the_oracle_sees_a_wrong_factor():
    x, w, y, rate = [[1, 2]], [3, 1], [1], Fraction(1, 4)
    exact = mean_loss(masked_sums([Fraction(3), Fraction(2)], rate), 1)
    assert exact == formula(x, w, y, rate)
    assert exact != formula(x, w, y, rate, odds=lambda p: p) != formula(x, w, y, rate, odds=lambda p: p * (1 - p))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(terms=st.lists(integers.filter(bool), min_size=1, max_size=4), twenty=st.integers(1, 19))
def test_features_dropped_together_break_it(terms, twenty):
    """A copy of each feature under the same mask: independence is needed, and the gap is the copies' covariance."""
    rate = Fraction(twenty, 20)
    together = mean_loss(masked_sums([Fraction(2 * term) for term in terms], rate), 0)
    apart = mean_loss(masked_sums([Fraction(term) for term in terms for _ in range(2)], rate), 0)
    assert together - apart == rate / (1 - rate) * sum(term**2 for term in terms)


@settings(derandomize=True, deadline=None, max_examples=20)
@given(seed=st.integers(0, 2**32 - 1), rate=st.floats(0.05, 0.8))
def test_sampled_masks_agree(seed, rate):
    """40,000 masks of the package: the mean loss is within 6 standard errors of the formula."""
    rng = np.random.default_rng(seed)
    x, w, y = rng.normal(size=4), rng.normal(size=4), rng.normal()
    losses = 0.5 * ((x * dropout_mask(rng, (40_000, 4), rate)) @ w - y) ** 2
    expected = 0.5 * (x @ w - y) ** 2 + 0.5 * rate / (1 - rate) * np.sum((x * w) ** 2)
    assert abs(losses.mean() - expected) <= 6 * losses.std() / 200
