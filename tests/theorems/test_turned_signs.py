"""Theorem `turned-signs`: with both signs turned no parameter and no place has a right slope, and no fit beats a constant."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.isotonic import IsotonicRegression

from linebyline.byhand.option_net import NAMES, option_layer, option_layer_backward
from linebyline.data.option_prices import black_scholes

LAYERS = st.integers(1, 4).flatmap(lambda units: arrays(float, (5, units), elements=st.floats(-2, 2)))
PLACES = st.floats(0, 2)
STRIKES, YEARS = np.linspace(0.5, 1.5, 9), np.linspace(0.05, 1, 7)
GRID = [axis.ravel() for axis in np.meshgrid(STRIKES, YEARS, indexing="ij")]


def layer(theta, m, tau, turned=True):
    return option_layer(dict(zip(NAMES, theta, strict=True)), np.atleast_1d(m), np.atleast_1d(tau), turned=turned)


def slope_in_m(theta, m, tau, turned=True):
    """∂y/∂m from the parameters' gradients: m and w̃ enter as m e^w̃ only, so m ∂y/∂m is the sum of ∂y/∂w̃ over the units."""
    grads = option_layer_backward(np.ones(1), dict(zip(NAMES, theta, strict=True)), np.array([m]), np.array([tau]), turned=turned)
    return grads["w_moneyness"].sum() / m, grads["w_maturity"].sum() / tau


@settings(derandomize=True, deadline=None, max_examples=300)
@given(theta=LAYERS, m=st.floats(0.01, 2), tau=st.floats(0.01, 2))
def test_both_slopes_are_wrong_for_every_parameter(theta, m, tau):
    by_m, by_tau = slope_in_m(theta, m, tau)
    assert by_m > 0 > by_tau
    by_m, by_tau = slope_in_m(theta, m, tau, turned=False)
    assert by_m < 0 < by_tau


@settings(derandomize=True, deadline=None, max_examples=300)
@given(theta=LAYERS, places=arrays(float, 2, elements=PLACES), tau=PLACES)
def test_a_higher_strike_never_costs_less(theta, places, tau):
    low, high = np.sort(places)
    assert layer(theta, high, tau)[0] >= layer(theta, low, tau)[0]
    assert layer(theta, tau, high)[0] <= layer(theta, tau, low)[0]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(theta=LAYERS, scale=st.floats(-6, 1), volatility=st.floats(0.05, 1))
def test_its_error_is_at_least_both_variances(theta, scale, volatility):
    exact = black_scholes(*GRID, volatility)
    theta = theta + np.array([0, 0, 0, 0, scale])[:, None]
    price = layer(theta, *GRID)
    assert np.mean((price - exact) ** 2) >= (exact.var() + price.var()) * (1 - 1e-12)


def test_the_right_signs_do_beat_the_constant():
    """The bound can fail: one unit with the right signs is below it."""
    exact = black_scholes(*GRID)
    theta = np.array([[10.0], [np.log(10)], [1.0], [0.0], [np.log(0.1 / 0.8)]])  # softplus(10 (1 − m)) / 10
    errors = {turned: np.mean((layer(theta, *GRID, turned=turned) - exact) ** 2) for turned in (False, True)}
    assert errors[False] < 0.02 * exact.var() and errors[True] > exact.var()


@pytest.mark.parametrize("tau", YEARS)
def test_the_best_rising_function_is_a_constant(tau):
    """An independent oracle: isotonic regression of falling prices is flat."""
    exact = black_scholes(STRIKES, np.full(9, tau))
    best = IsotonicRegression(increasing=True).fit_transform(STRIKES, exact)
    np.testing.assert_allclose(best, exact.mean(), rtol=1e-12)
