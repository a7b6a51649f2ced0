"""Theorem `effective-sample-size`: variance at most (B² E[w²] − R²) / n, E[w²] at least 1; for shifted normals exp(m²)."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

seeds = st.integers(0, 2**32 - 1)


def bound(largest, second_moment, risk, n):
    return (largest**2 * second_moment - risk**2) / n


@settings(derandomize=True, deadline=None, max_examples=60)
@given(shift=st.floats(0, 2.5), deviation=st.floats(0.3, 1.2))
def test_the_closed_forms_for_normal_inputs(shift, deviation):
    log_ratio = lambda x: 2 * stats.norm.logpdf(x, shift, deviation) - stats.norm.logpdf(x)  # noqa: E731
    centre = 2 * shift / (2 - deviation**2)  # where p_test² / p_train is largest
    spread = 12 * deviation / np.sqrt(2 - deviation**2)
    found = integrate.quad(lambda x: np.exp(log_ratio(x)), centre - spread, centre + spread, epsabs=0, epsrel=1e-10, limit=200)[0]
    exact = np.exp(shift**2 / (2 - deviation**2)) / (deviation * np.sqrt(2 - deviation**2))
    assert np.isclose(found, exact, rtol=1e-7)
    if deviation == 1:
        assert np.isclose(exact, np.exp(shift**2))
    assert found >= 1 - 1e-7


@settings(derandomize=True, deadline=None, max_examples=40)
@given(seed=seeds, n=st.integers(1, 20))
def test_simulated_variances_keep_below_the_bound(seed, n):
    rng = np.random.default_rng(seed)
    k, trials = int(rng.integers(2, 8)), 4000
    train, test = rng.dirichlet(np.full(k, 5.0)), rng.dirichlet(np.full(k, 5.0))
    w, loss = test / train, rng.uniform(0, 2, k)
    drawn = rng.choice(k, size=(trials, n), p=train)
    estimates = (w * loss)[drawn].mean(axis=1)
    risk, second = test @ loss, train @ w**2
    error = estimates.std() / np.sqrt(trials)
    assert abs(estimates.mean() - risk) < 5 * error  # 5 standard errors of the mean of 4000
    fourth = ((estimates - estimates.mean()) ** 4).mean()
    slack = 6 * np.sqrt(fourth / trials)  # the standard error of a variance is below √(fourth moment / trials)
    assert estimates.var() <= bound(loss.max(), second, risk, n) + slack


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, largest=st.floats(0.1, 10), n=st.integers(1, 50))
def test_a_constant_loss_reaches_it(seed, largest, n):
    rng = np.random.default_rng(seed)
    k = int(rng.integers(2, 8))
    train, test = rng.dirichlet(np.full(k, 2.0)), rng.dirichlet(np.full(k, 2.0))
    w = test / train
    variance = (train @ (w * largest) ** 2 - (train @ (w * largest)) ** 2) / n
    limit = bound(largest, train @ w**2, test @ np.full(k, largest), n)
    assert np.isclose(variance, limit, rtol=1e-9, atol=1e-12 * largest**2 * (train @ w**2))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, mixed=st.floats(0, 1))
def test_the_second_moment_is_one_only_without_shift(seed, mixed):
    rng = np.random.default_rng(seed)
    train, other = rng.dirichlet(np.full(4, 2.0), 2)
    test = (1 - mixed) * train + mixed * other
    second = train @ (test / train) ** 2
    assert np.isclose(second, 1 + mixed**2 * (((other - train) ** 2) / train).sum(), rtol=1e-9)  # 1 + variance of w
    assert second >= 1 - 1e-12
