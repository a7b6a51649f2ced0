"""Theorem `f1-between`: the bounds of F1 in whole fractions, with the exact gaps that the proof names.

The attack on the page draws counts and compares floats. Here everything is exact, F1 is computed as a harmonic mean while the
attack uses the share of counts, and each gap is compared with its formula: a wrong formula fails even where the bound holds.
The other exact statements of the page (F_beta's price, the rank of pairs, the factor of the winner) are checked by integration.
"""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

rates = st.tuples(st.integers(1, 2000), st.integers(0, 2000)).map(lambda t: Fraction(t[0], t[0] + t[1]))  # above 0, at most 1
counts = st.integers(0, 5000)


def harmonic(p, r):
    return 2 / (1 / p + 1 / r)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(p=rates, r=rates)
def test_the_bounds_with_their_exact_gaps(p, r):
    low, high, f1 = min(p, r), max(p, r), harmonic(p, r)
    assert low <= f1 <= min((p + r) / 2, 2 * low / (1 + low)) and f1 < 2 * low
    assert (p + r) / 2 - f1 == (p - r) ** 2 / (2 * (p + r))
    assert f1 - low == low * (high - low) / (low + high)
    assert 2 * low / (1 + low) - f1 == 2 * low**2 * (1 - high) / ((1 + low) * (low + high))
    assert (f1 == low) == (p == r) == (f1 == (p + r) / 2) and (f1 == 2 * low / (1 + low)) == (high == 1)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(tp=st.integers(1, 5000), fp=counts, fn=counts, k=st.integers(1, 60))
def test_f_beta_as_a_share_of_counts(tp, fp, fn, k):
    p, r, beta = Fraction(tp, tp + fp), Fraction(tp, tp + fn), Fraction(k, 10)
    share = (1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp)
    assert share == (1 + beta**2) * p * r / (beta**2 * p + r) == 1 / ((1 / p + beta**2 / r) / (1 + beta**2))
    assert Fraction(2 * tp, 2 * tp + fp + fn) == harmonic(p, r)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(p=st.floats(0.05, 1), r=st.floats(0.05, 1), beta=st.floats(0.2, 5))
def test_the_price_of_recall_in_precision(p, r, beta):
    f = lambda p, r: (1 + beta**2) * p * r / (beta**2 * p + r)  # noqa: E731
    step = 1e-20  # complex step: no subtraction, so exact to rounding
    price = f(p, complex(r, step)).imag / f(complex(p, step), r).imag
    assert math.isclose(price, (beta * p / r) ** 2, rel_tol=1e-10)


def test_no_mean_other_than_the_harmonic_keeps_the_upper_bound():
    """One sure hit: the arithmetic and the geometric mean are far above twice the smaller rate."""
    p, r = 1.0, 0.01
    assert (p + r) / 2 > 2 * r and math.sqrt(p * r) > 2 * r > harmonic(p, r)


@pytest.mark.parametrize("rho", [-0.9, -0.5, 0.0, 0.3, 0.8, 0.99])
def test_two_judges_disagree_on_an_angle(rho):
    together = stats.multivariate_normal([0, 0], [[1, rho], [rho, 1]]).cdf([0, 0])  # both say "B is better"
    # the integrator promises 1e-5
    assert math.isclose(1 - 2 * together, math.acos(rho) / math.pi, abs_tol=2e-5)


@pytest.mark.parametrize("models", [2, 10, 50])
@pytest.mark.parametrize("spread", [0.5, 1.0, 2.0])
def test_the_winner_keeps_the_factor_of_its_score(models, spread):
    """E[true] by integration over the winner's value, not through E[value | score]."""
    scale = math.hypot(1, spread)
    density = lambda v, e: stats.norm.pdf(v) * stats.norm.pdf(e, scale=spread)  # noqa: E731
    v, e = np.linspace(-8, 8, 801), np.linspace(-8 * spread, 8 * spread, 801)
    grid_v, grid_e = np.meshgrid(v, e)
    wins = models * stats.norm.cdf((grid_v + grid_e) / scale) ** (models - 1)  # the others are all below
    true = (grid_v * wins * density(grid_v, grid_e)).sum() * (v[1] - v[0]) * (e[1] - e[0])
    highest = integrate.quad(lambda m: m * models * stats.norm.cdf(m) ** (models - 1) * stats.norm.pdf(m), -9, 9)[0]
    assert math.isclose(true, scale * highest / (1 + spread**2), rel_tol=1e-6)  # the grid's error is far below


@pytest.mark.parametrize("models", [1, 2, 5, 20])
def test_models_that_none_beats_in_both_are_a_harmonic_sum(models):
    rng = np.random.default_rng(0)
    scores = rng.random((20_000, models, 2))
    beaten = (scores[:, :, None] < scores[:, None]).all(axis=-1).any(axis=2)
    left = models - beaten.sum(axis=1)
    expected = sum(1 / i for i in range(1, models + 1))
    assert abs(left.mean() - expected) <= 4 * left.std() / math.sqrt(len(left)) + 1e-12  # standard errors
