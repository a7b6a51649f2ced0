"""Theorem `best-of-k`: on average, the best of k test scores is too high by at most sqrt(ln k / 2n).

The attack takes k equal models, independent or lucky in turn. Here the models differ and depend on each other in any way
that a random table of joint answers can hold; the mean over all test sets is exact.
"""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom


def bound(n, k):
    return np.sqrt(np.log(k) / (2 * n))


def excess(joint, answers, n):
    """The mean over all test sets of n examples of the largest score minus truth; row r of `answers` has chance joint[r]."""
    truth, total = joint @ answers, 0.0
    for rows in product(range(len(joint)), repeat=n):
        rows = list(rows)
        total += joint[rows].prod() * (answers[rows].mean(axis=0) - truth).max()
    return total


@settings(derandomize=True, deadline=None, max_examples=120)
@given(seed=st.integers(0, 2**32 - 1), k=st.integers(2, 6), n=st.integers(1, 3), spread=st.floats(0.05, 3))
def test_models_that_differ_and_depend_on_each_other(seed, k, n, spread):
    rng = np.random.default_rng(seed)
    answers = np.unique(rng.integers(0, 2, (8, k)), axis=0)  # what all k models answer together: 1 is right
    joint = rng.dirichlet(np.full(len(answers), spread))
    assert excess(joint, answers, n) <= bound(n, k) * (1 + 1e-9)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(k=st.integers(2, 200))
def test_models_of_which_one_is_right_at_a_time(k):
    """One example, k models, exactly one of them right: the excess is 1 - 1/k, close to the bound for small k."""
    found = excess(np.full(k, 1 / k), np.eye(k), 1)
    assert np.isclose(found, 1 - 1 / k, rtol=1e-12)
    assert found <= bound(1, k)
    if k == 4:
        assert found > 0.9 * bound(1, k)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(n=st.integers(1, 400), shares=st.lists(st.floats(0, 1), min_size=2, max_size=12))
def test_whatever_rule_chooses_among_independent_models(n, shares):
    """The largest of p-hat - p is at least that of any chosen model, so its mean bounds every rule."""
    p = np.array(shares)
    t = np.linspace(-1, 1, 4001)
    below = np.prod(binom.cdf(np.floor(n * (p + t[:, None]) + 1e-9), n, p), axis=1)  # chance that the largest is at most t
    # E max = 1 - ∫ P(max ≤ t) dt over [-1, 1]; P grows, so the sum over left ends errs upward by at most one step
    mean = 1 - np.sum(below[:-1]) * (t[1] - t[0])
    assert mean - (t[1] - t[0]) <= bound(n, len(p))
