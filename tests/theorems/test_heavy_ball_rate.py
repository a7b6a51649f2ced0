"""Theorem `heavy-ball-rate`: with Polyak's settings |w_t - w*| <= (1 + (1 + q) t) q^t |w_0 - w*|; no others have a smaller root.

The attack on the page runs the optimizer in floats. Here the recursion runs in fractions, so that the bound and its equality are
exact; the optimizer is held against the closed form with Chebyshev polynomials; the roots come from NumPy's eigenvalues.
"""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import momentum
from linebyline.surfaces import Surface, bowl, descend

roots = st.fractions(min_value=Fraction(1, 8), max_value=8, max_denominator=8)  # of the eigenvalues


def polyak(low, high):
    """Return (η, q) for the square roots of the smallest and the largest eigenvalue."""
    return 4 / (high + low) ** 2, (high - low) / (high + low)


def radius(eta, beta, eigenvalue):
    """Return the largest modulus of an eigenvalue of the step (w, u) -> (w, u)."""
    return abs(np.linalg.eigvals(np.array([[1 - eta * eigenvalue, -eta * beta], [eigenvalue, beta]]))).max()


@settings(derandomize=True, deadline=None, max_examples=150)
@given(low=roots, high=roots, share=st.fractions(min_value=0, max_value=1, max_denominator=16))
def test_each_coordinate_stays_below_the_bound_exactly(low, high, share):
    low, high = min(low, high), max(low, high)
    eigenvalue = low**2 + share * (high**2 - low**2)
    eta, q = polyak(low, high)
    w, u = Fraction(1), Fraction(0)
    for t in range(12):
        bound = (1 + (1 + q) * t) * q**t
        assert abs(w) <= bound
        if share == 1:
            assert abs(w) == bound  # the steepest direction reaches it at each step
        u = q**2 * u + eigenvalue * w
        w -= eta * u


@settings(derandomize=True, deadline=None, max_examples=60)
@given(kappa=st.floats(1.05, 500), share=st.floats(0.01, 0.99), target=st.floats(-3, 3))
def test_the_optimizer_follows_the_closed_form(kappa, share, target):
    eigenvalue, high = 1 + share * (kappa - 1), np.sqrt(kappa)
    eta, q = polyak(1.0, high)
    surface = Surface(bowl([eigenvalue]).value, lambda w: eigenvalue * (w - target))
    path = descend(momentum(eta, q**2), surface, [target + 1], 40)[:, 0] - target
    angle, t = np.arccos((1 + q**2 - eta * eigenvalue) / (2 * q)), np.arange(41)
    closed = q**t * (np.sin((t + 1) * angle) - q * np.sin(t * angle)) / np.sin(angle)
    np.testing.assert_allclose(path, closed, rtol=0, atol=1e-11)  # 40 steps of rounding near 1 + |target|, over sin ≥ 0.1


@settings(derandomize=True, deadline=None, max_examples=400)
@given(kappa=st.floats(1, 1e4), eta=st.floats(1e-4, 4), beta=st.floats(0, 0.999))
def test_no_settings_have_a_smaller_root(kappa, eta, beta):
    q = polyak(1.0, np.sqrt(kappa))[1]
    assert max(radius(eta / kappa, beta, 1.0), radius(eta / kappa, beta, kappa)) >= q - 1e-7  # a double root: half the digits


@settings(derandomize=True, deadline=None, max_examples=200)
@given(kappa=st.floats(1.01, 1e4), share=st.floats(0, 1))
def test_polyaks_settings_give_that_root_everywhere(kappa, share):
    eta, q = polyak(1.0, np.sqrt(kappa))
    assert abs(radius(eta, q**2, 1 + share * (kappa - 1)) - q) < 1e-6  # as above


@settings(derandomize=True, deadline=None, max_examples=400)
@given(step=st.floats(1e-3, 5), beta=st.floats(0, 0.999))
def test_it_is_stable_exactly_below_twice_one_plus_beta(step, beta):
    if abs(step - 2 * (1 + beta)) > 1e-6:
        assert (radius(1.0, beta, step) < 1) == (step < 2 * (1 + beta))
    if (1 + beta - step) ** 2 < 4 * beta - 1e-6:
        assert abs(radius(1.0, beta, step) - np.sqrt(beta)) < 1e-9  # complex roots
