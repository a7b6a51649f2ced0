"""Theorem `exact-interval`: the interval of Clopper and Pearson misses p with probability at most 1 - confidence.

The attack walks along the ends of the intervals. Here p is drawn, the misses are found without the interval, by their
definition, and then with it; the probabilities are SciPy's.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from linebyline.metrics.intervals import clopper_pearson, wilson

CASES = {"n": st.integers(1, 60), "p": st.floats(1e-6, 1 - 1e-6), "alpha": st.floats(1e-3, 0.9)}


def missed(interval, n, p, alpha):
    low, high = interval(np.arange(n + 1), n, 1 - alpha)
    return (p < low) | (p > high)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(**CASES)
def test_it_misses_no_more_often_than_allowed(n, p, alpha):
    chance = binom.pmf(np.arange(n + 1), n, p)[missed(clopper_pearson, n, p, alpha)].sum()
    assert chance <= alpha * (1 + 1e-9)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(**CASES)
def test_the_counts_it_misses_are_the_two_tails_of_the_proof(n, p, alpha):
    counts = np.arange(n + 1)
    upper, lower = binom.sf(counts - 1, n, p), binom.cdf(counts, n, p)  # so many or more; so many or fewer
    near = (abs(upper - alpha / 2) < 1e-9) | (abs(lower - alpha / 2) < 1e-9)  # p on an end: rounding decides
    tails = (upper < alpha / 2) | (lower < alpha / 2)
    assert np.array_equal(tails[~near], missed(clopper_pearson, n, p, alpha)[~near])


@settings(derandomize=True, deadline=None, max_examples=200)
@given(n=st.integers(1, 60), p=st.floats(0, 0.98), step=st.floats(1e-3, 1))
def test_the_lemma_of_the_proof_an_upper_tail_grows_with_p(n, p, step):
    more = min(1.0, p + step)
    assert (binom.sf(np.arange(n), n, more) >= binom.sf(np.arange(n), n, p) - 1e-12).all()


@pytest.mark.parametrize("n", [20, 100])
def test_the_measure_can_fail(n):
    """Wilson's interval promises less, and the same measure says so."""
    p = np.linspace(0.9, 0.999, 100)
    chances = [binom.pmf(np.arange(n + 1), n, each)[missed(wilson, n, each, 0.05)].sum() for each in p]
    assert max(chances) > 0.05 * 1.5
