"""Theorem `option-net-shape`: the five signs of the option layer, by derivatives of JAX in float64, for drawn parameters."""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from linebyline.byhand.option_net import NAMES, option_layer
from linebyline.data.option_prices import black_scholes
from linebyline.nets import option_net

# in [-2, 2] no preactivation is beyond 2 + 2 e^2 = 17, where s (1 - s) still differs from 0 in float64
ENTRIES = st.floats(-2, 2)
LAYERS = st.integers(1, 4).flatmap(lambda units: arrays(float, (5, units), elements=ENTRIES))
PLACES = st.floats(0, 2)


@jax.jit
def derivatives(theta, m, tau):
    """The price, and its derivatives by m, by m twice, by τ, and by both."""

    def price(m, tau):
        return option_net.apply(dict(zip(NAMES, theta, strict=True)), m[None], tau[None])[0]

    by_m = jax.grad(price)
    return price(m, tau), by_m(m, tau), jax.grad(by_m)(m, tau), jax.grad(price, 1)(m, tau), jax.grad(by_m, 1)(m, tau)


def measured(theta, m, tau):
    with jax.enable_x64(True):
        return [float(value) for value in derivatives(jnp.asarray(theta), jnp.asarray(m, float), jnp.asarray(tau, float))]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(theta=LAYERS, m=PLACES, tau=PLACES)
def test_all_five_signs_hold_strictly(theta, m, tau):
    price, by_m, by_mm, by_tau, by_both = measured(theta, m, tau)
    assert price > 0 and by_m < 0 and by_mm > 0 and by_tau > 0 and by_both < 0


@settings(derandomize=True, deadline=None, max_examples=200)
@given(theta=LAYERS, m=st.floats(0, 60), tau=PLACES)
def test_the_price_goes_to_zero_below_its_bound(theta, m, tau):
    params = dict(zip(NAMES, theta, strict=True))
    [price] = option_layer(params, np.array([m]), np.array([tau]))
    bound = np.exp(params["b_moneyness"] - m * np.exp(params["w_moneyness"]) + params["w_out"]).sum()
    assert 0 < price <= bound * (1 + 1e-12)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(theta=LAYERS, low=PLACES, high=PLACES, early=PLACES, late=PLACES)
def test_waiting_gains_no_more_at_the_higher_strike(theta, low, high, early, late):
    (low, high), (early, late) = sorted((low, high)), sorted((early, late))
    m, tau = np.array([low, low, high, high]), np.array([early, late, early, late])
    price = option_layer(dict(zip(NAMES, theta, strict=True)), m, tau)
    assert price[3] - price[2] <= price[1] - price[0] + 1e-13 * abs(price).max()  # four roundings


@settings(derandomize=True, deadline=None, max_examples=300)
@given(theta=LAYERS, shrink=st.floats(0, 3))
def test_no_layer_comes_nearer_to_the_exact_prices_than_the_page_says(theta, shrink):
    m, tau = np.array([0.6, 0.6, 1.0, 1.0]), np.array([0.1, 1.0, 0.1, 1.0])
    exact = black_scholes(m, tau)
    bound = ((exact[3] - exact[2]) - (exact[1] - exact[0])) / 4
    params = dict(zip(NAMES, theta, strict=True))
    params["w_out"] = params["w_out"] - shrink
    assert bound > 0.013 and abs(option_layer(params, m, tau) - exact).max() >= bound


def test_without_the_exponential_a_sign_breaks():
    """The planted fault: a negative weight where the exponential was."""
    m, sigmoid = np.array([0.5, 1.0]), 1 / (1 + np.exp(-1.0))
    assert np.diff(np.logaddexp(0, 1 - m * -0.7) * sigmoid)[0] > 0


def test_the_turned_layer_breaks_the_signs_that_this_test_demands():
    params = dict(zip(NAMES, np.zeros((5, 1)), strict=True))
    price = option_layer(params, np.array([0.5, 1.0, 0.5]), np.array([0.5, 0.5, 1.0]), turned=True)
    assert price[1] > price[0] > price[2]
