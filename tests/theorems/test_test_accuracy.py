"""Theorem `test-accuracy`: the accuracy on n test examples is off by ε or more with probability at most 2 exp(-2nε²)."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit
from scipy.stats import binom


def bound(n, epsilon):
    return 2 * np.exp(-2 * n * epsilon**2)


@settings(derandomize=True, deadline=None, max_examples=500)
@given(n=st.integers(1, 3000), p=st.floats(0, 1), epsilon=st.floats(1e-3, 1))
def test_both_tails_together_stay_below_the_bound(n, p, epsilon):
    low, high = np.floor(n * (p - epsilon)), np.ceil(n * (p + epsilon)) - 1  # off: k ≤ low or k > high
    tails = binom.cdf(low, n, p) + binom.sf(high, n, p)
    assert tails <= bound(n, epsilon) * (1 + 1e-9)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(p=st.floats(0, 1), slope=st.floats(-50, 50))
def test_the_lemma_of_the_proof(p, slope):
    """log E exp(λ(X - p)) ≤ λ²/8, for a bit X that is 1 with probability p."""
    log_mean = np.logaddexp(np.log1p(-p) if p < 1 else -np.inf, slope + np.log(p) if p > 0 else -np.inf) - slope * p
    assert log_mean <= slope**2 / 8 + 1e-12 * (1 + abs(slope))  # rounding of a difference of two terms below 50


@settings(derandomize=True, deadline=None, max_examples=200)
@given(p=st.floats(0.01, 0.99), slope=st.floats(-20, 20))
def test_its_second_derivative_is_that_of_a_sigmoid(p, slope):
    s = expit(slope + np.log(p / (1 - p)))
    h = 1e-3

    def phi(x):
        return np.log(1 - p + p * np.exp(x)) - x * p

    measured = (phi(slope + h) - 2 * phi(slope) + phi(slope - h)) / h**2
    assert abs(measured - s * (1 - s)) < 1e-6  # h²/12 of a fourth derivative below 1/8, rounding 20·1e-16/h²
    assert s * (1 - s) <= 1 / 4


@settings(derandomize=True, deadline=None, max_examples=50)
@given(models=st.integers(2, 200), n=st.integers(20, 500), seed=st.integers(0, 2**32 - 1))
def test_the_best_of_k_models_is_off_by_no_more_than_the_page_says_on_average(models, n, seed):
    best = np.random.default_rng(seed).binomial(n, 0.5, (400, models)).max(axis=1) / n
    most = np.sqrt(np.log(models) / (2 * n))
    assert best.mean() - 0.5 <= most + 4 * best.std() / np.sqrt(400)  # four standard errors of 400 trials
