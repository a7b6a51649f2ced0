"""Theorem `early-stopping-bowl`: exact rational risks fall up to the best step and rise after it; so for sums."""

import math
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

SIZES = st.fractions(Fraction(1, 20), 20, max_denominator=50)
FACTORS = st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=40)
AXES = st.tuples(st.floats(0.1, 5), st.floats(0.1, 5), st.floats(0.1, 0.95), st.floats(0.1, 3))  # w*, s, a, λ


def risk(t, w, s, a):
    """E (w_t − w*)² by taking the steps: the estimate is w + s or w − s, each with chance ½."""
    total = Fraction(0)
    for estimate in (w + s, w - s):
        v = Fraction(0)
        for _ in range(t):
            v += (1 - a) * (estimate - v)
        total += (v - w) ** 2 / 2
    return total


@settings(derandomize=True, deadline=None, max_examples=150)
@given(w=SIZES, s=SIZES, a=FACTORS)
def test_risk_falls_to_the_best_step_and_rises_after_it(w, s, a):
    """No logarithm: step t lies before t* exactly if a^t > s² / (w² + s²), which rational numbers decide."""
    u_best, lowest = s**2 / (w**2 + s**2), w**2 * s**2 / (w**2 + s**2)
    risks = [risk(t, w, s, a) for t in range(25)]
    for t in range(24):
        assert risks[t] >= lowest
        if a ** (t + 1) >= u_best:
            assert risks[t + 1] < risks[t]
        if a**t <= u_best:
            assert risks[t + 1] > risks[t]
            assert risks[t + 1] < s**2  # from below, as it tends to s²


@settings(derandomize=True, deadline=None, max_examples=150)
@given(w=SIZES, s=SIZES, a=FACTORS)
def test_the_formula_for_real_times_reaches_the_lowest_risk(w, s, a):
    t = math.log(float(s**2 / (w**2 + s**2))) / math.log(float(a))
    left = float(a) ** t
    reached = left**2 * float(w) ** 2 + (1 - left) ** 2 * float(s) ** 2
    # a^t from t carries a relative error of about |t log a| eps < 20 eps; the risk is quadratic there
    np.testing.assert_allclose(reached, float(w**2 * s**2 / (w**2 + s**2)), rtol=1e-12)
    assert 0 < t < math.inf and reached < min(float(w) ** 2, float(s) ** 2)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(data=st.lists(AXES, min_size=1, max_size=4))
def test_the_lowest_sum_lies_between_the_first_and_the_last_best_step(data):
    w, s, a, curvature = (np.array(column) for column in zip(*data, strict=True))
    t = np.linspace(0, 200, 20001)[:, None]
    total = (curvature * (a ** (2 * t) * w**2 + (1 - a**t) ** 2 * s**2)).sum(axis=1)
    times = np.log(s**2 / (w**2 + s**2)) / np.log(a)  # at most log(2501) / -log(0.95), about 153
    best = t[total.argmin(), 0]
    assert times.min() - 0.01 <= best <= times.max() + 0.01  # the grid's distance


def test_without_noise_no_step_is_too_late():
    """The condition s > 0 is needed: with s = 0 the risk falls for ever."""
    risks = [risk(t, Fraction(1), Fraction(0), Fraction(1, 2)) for t in range(20)]
    assert all(after < before for before, after in zip(risks, risks[1:], strict=False))


def test_monte_carlo_agrees():
    rng = np.random.default_rng(0)
    w, s, a, t = 1.5, 0.7, 0.9, 12
    estimates = w + s * rng.normal(size=200_000)
    reached = (1 - a**t) * estimates
    expected = a ** (2 * t) * w**2 + (1 - a**t) ** 2 * s**2
    spread = ((reached - w) ** 2).std() / math.sqrt(len(estimates))
    assert abs(((reached - w) ** 2).mean() - expected) < 5 * spread
