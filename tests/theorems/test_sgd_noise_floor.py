"""Theorem `sgd-noise-floor`: E w² after t steps is (1−ηλ)^{2t} w₀² + (1 − (1−ηλ)^{2t}) F with F = ηs²/(λ(2−ηλ)).

Exact in fractions, from the weights with which each step's noise survives; and against SciPy's solution of the discrete
Lyapunov equation in several dimensions, where the bowl is turned.
"""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.linalg import solve_discrete_lyapunov

fractions = st.fractions(Fraction(1, 50), 5, max_denominator=50)


def floor(rate, curvature, variance):
    return rate * variance / (curvature * (2 - rate * curvature))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(rate=fractions, curvature=fractions, variance=fractions, w0=st.fractions(-5, 5, max_denominator=20), t=st.integers(0, 30))
def test_each_noise_survives_with_its_own_weight(rate, curvature, variance, w0, t):
    assume(rate * curvature != 2)
    a = 1 - rate * curvature
    noise = sum((rate * a**age) ** 2 for age in range(t)) * variance  # independent noises: the variances add
    shrink = a ** (2 * t)
    exact = (a**t * w0) ** 2 + noise
    assert exact == shrink * w0**2 + (1 - shrink) * floor(rate, curvature, variance)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(rate=fractions, curvature=fractions, variance=fractions)
def test_it_is_the_only_variance_that_a_step_keeps(rate, curvature, variance):
    assume(rate * curvature < 2)
    f, a = floor(rate, curvature, variance), 1 - rate * curvature
    assert a**2 * f + rate**2 * variance == f > 0
    assert a**2 * (f + 1) + rate**2 * variance < f + 1  # from above it falls


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=st.integers(0, 2**32 - 1), dimension=st.integers(1, 5), edge=st.floats(0.05, 1.9))
def test_along_each_axis_of_a_turned_bowl(seed, dimension, edge):
    rng = np.random.default_rng(seed)
    axes = np.linalg.qr(rng.normal(size=(dimension, dimension)))[0]
    eigenvalues, variance = rng.uniform(0.1, 10, dimension), rng.uniform(0.1, 10)
    rate = edge / eigenvalues.max()
    step = np.eye(dimension) - rate * axes * eigenvalues @ axes.T
    stationary = solve_discrete_lyapunov(step, rate**2 * variance * np.eye(dimension))
    along = np.diag(axes.T @ stationary @ axes)
    # the solver inverts I − step ⊗ step: the smallest 1 − a² is above 2 · 0.05 · 0.01, so rounding grows by some 1e3
    assert np.allclose(along, floor(rate, eigenvalues, variance), rtol=1e-9)
