"""Theorem `probe-sample-need`: the exact error of least squares on d of D Gaussian dimensions, and where it crosses that on all.

The attack on the page measures errors with the covariance known. Here each step of the proof is checked on its own: the inverse's
diagonal as a residual, the mean of 1 / chi² by integration, the mean of the inverse by SciPy's inverse Wishart, the crossing in
whole fractions; and the whole once with correlated inputs and an error counted on new pictures.
"""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

seeds = st.integers(0, 2**32 - 1)


def probe_error(n, d, noise, missed):
    """The theorem; noise is σ², missed is δ². Any kind of number."""
    return missed + (noise + missed) * d / (n - d - 1)


def crossing(d, inputs, noise, missed):
    return inputs + 1 + (inputs - d) * noise / missed


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=seeds, d=st.integers(1, 6), spare=st.integers(0, 6))
def test_the_inverse_has_one_over_squared_residuals_on_its_diagonal(seed, d, spare):
    g = np.random.default_rng(seed).normal(size=(d + spare, d))
    inverse = np.linalg.inv(g.T @ g)
    for j in range(d):
        others = np.delete(g, j, axis=1)
        residual = g[:, j] - others @ np.linalg.lstsq(others, g[:, j], rcond=None)[0] if d > 1 else g[:, j]
        # both sides lose about the condition number of g.T @ g times 1e-16
        assert np.isclose(inverse[j, j] * (residual @ residual), 1, rtol=1e-13 * np.linalg.cond(g.T @ g) + 1e-10)


@pytest.mark.parametrize("k", range(3, 30))
def test_the_mean_of_one_over_chi_squared(k):
    mean, _ = integrate.quad(lambda t: stats.chi2.pdf(t, k) / t, 0, np.inf, limit=200)
    assert np.isclose(mean, 1 / (k - 2), rtol=1e-6)  # quad's own tolerance is 1.5e-8


@pytest.mark.parametrize("k", [1, 2])
def test_with_one_or_two_degrees_the_mean_is_infinite(k):
    parts = [integrate.quad(lambda t: stats.chi2.pdf(t, k) / t, 10.0**-e, 10.0 ** (1 - e))[0] for e in range(3, 9)]
    assert min(parts) > 0.9 * parts[0] > 0  # each decade adds at least as much, so the sum has no end


@settings(derandomize=True, deadline=None, max_examples=60)
@given(d=st.integers(2, 12), spare=st.integers(2, 40), noise=st.floats(0.1, 4), missed=st.floats(0, 4))
def test_the_variance_is_that_of_the_inverse_wishart(d, spare, noise, missed):
    n = d + spare
    trace = np.trace(stats.invwishart(df=n, scale=np.eye(d)).mean())
    assert np.isclose(probe_error(n, d, noise, missed), missed + (noise + missed) * trace, rtol=1e-12)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    d=st.integers(1, 20), more=st.integers(1, 30), spare=st.integers(2, 500), noise=st.integers(0, 30), missed=st.integers(1, 30)
)
def test_the_probe_wins_exactly_below_the_crossing(d, more, spare, noise, missed):
    inputs = d + more
    n, noise, missed = inputs + spare, Fraction(noise, 7), Fraction(missed, 7)
    probe, raw, star = probe_error(n, d, noise, missed), probe_error(n, inputs, noise, 0), crossing(d, inputs, noise, missed)
    assert (probe < raw) == (n < star) and (probe == raw) == (n == star)
    assert noise == 0 or probe_error(n, d, noise, 0) < raw  # features that miss nothing win for every n
    assert probe > missed  # what they miss stays


@pytest.mark.parametrize("seed", range(4))
def test_least_squares_on_correlated_inputs_counted_on_new_pictures(seed):
    rng = np.random.default_rng(seed)
    inputs, d, noise, sets, new = 6, 3, 0.5, 2000, 400
    mix, features, beta = rng.normal(size=(inputs, inputs)), rng.normal(size=(inputs, d)), rng.normal(size=inputs)
    covariance = mix.T @ mix
    best = np.linalg.solve(features.T @ covariance @ features, features.T @ covariance @ beta)
    gap = beta - features @ best
    missed, n, errors = gap @ covariance @ gap, 14, {"probe": [], "raw": []}
    for _ in range(sets):
        x = rng.normal(size=(n + new, inputs)) @ mix
        y = x[:n] @ beta + np.sqrt(noise) * rng.normal(size=n)
        for name, h in (("probe", x @ features), ("raw", x)):
            w = np.linalg.lstsq(h[:n], y, rcond=None)[0]
            errors[name].append(np.mean((h[n:] @ w - x[n:] @ beta) ** 2))
    for name, wanted in (("probe", probe_error(n, d, noise, missed)), ("raw", probe_error(n, inputs, noise, 0))):
        off = abs(np.mean(errors[name]) - wanted) / (np.std(errors[name]) / np.sqrt(sets))
        assert off < 4  # standard errors: by chance once in 16000


def test_a_remainder_that_depends_on_the_features_breaks_it():
    """The proof needs it independent: y = h², whose best line is flat, costs more than twice the variance."""
    rng = np.random.default_rng(0)
    h = rng.normal(size=(20000, 12))
    y = h**2 - 1  # uncorrelated with h, its mean square is 2
    w = (h * y).sum(axis=1) / (h**2).sum(axis=1)
    assert np.mean(w**2) > 2 * (probe_error(12, 1, 0, 2.0) - 2.0)
