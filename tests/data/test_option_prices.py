"""Black-Scholes prices against scipy.stats.norm, put-call parity and their limits; the random contracts against their ranges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import lognorm, norm

from linebyline.data import option_prices
from linebyline.data.option_prices import black_scholes

GRID = [axis.ravel() for axis in np.meshgrid(np.linspace(0.3, 3, 40), np.linspace(0.01, 3, 30), indexing="ij")]


@pytest.mark.parametrize("volatility", [0.05, 0.2, 1])
def test_prices_equal_the_formula_with_scipys_normal(volatility):
    m, tau = GRID
    s = volatility * np.sqrt(tau)
    d = (-np.log(m) + s**2 / 2) / s
    np.testing.assert_allclose(black_scholes(m, tau, volatility), norm.cdf(d) - m * norm.cdf(d - s), rtol=0, atol=1e-15)


def test_a_price_far_out_keeps_its_digits():
    """The expected payoff over a lognormal price, by quadrature of its tail: no difference of near equal numbers."""
    m, tau, sigma = 1.5, 0.05, 0.2
    s = sigma * np.sqrt(tau)
    share = lognorm(s, scale=np.exp(-(s**2) / 2))
    nodes, weights = np.polynomial.legendre.leggauss(200)
    x = m + (nodes + 1) * 0.25  # from m to m + 0.5: beyond, the density is below e^-100
    expected = float(np.sum(weights * 0.25 * (x - m) * share.pdf(x)))
    # two terms near 1e-19 whose difference is d²-fold smaller, d = 9: 1e-16 * 81 is below 1e-13
    [price] = black_scholes(np.array([m]), np.array([tau]), sigma)
    assert 0 < price < 1e-15 and abs(price / expected - 1) < 1e-10


@settings(derandomize=True, deadline=None, max_examples=200)
@given(m=st.floats(0.05, 20), tau=st.floats(1e-4, 5), sigma=st.floats(0.01, 2))
def test_put_call_parity(m, tau, sigma):
    """A put with strike K is K times a call on 1/m: m·call(1/m); and call − put = 1 − m."""
    here, mirrored, t = np.array([m]), np.array([1 / m]), np.array([tau])
    put = m * black_scholes(mirrored, t, sigma)
    np.testing.assert_allclose(black_scholes(here, t, sigma) - put, 1 - here, rtol=0, atol=1e-14 * (1 + m))


def test_the_limits():
    m = np.array([0.0, 0.5, 1.0, 1.5])
    payoff = np.array([1.0, 0.5, 0.0, 0.0])
    np.testing.assert_array_equal(black_scholes(m, np.zeros(4)), payoff)
    np.testing.assert_allclose(black_scholes(m, np.full(4, 1e-12)), payoff, rtol=0, atol=1e-6)  # 0.4 σ √τ = 8e-8 at m = 1
    np.testing.assert_array_equal(black_scholes(np.zeros(3), np.array([0.0, 0.5, 9.0])), np.ones(3))
    np.testing.assert_allclose(black_scholes(np.array([1e-9]), np.array([1.0])), 1, rtol=0, atol=2e-9)
    assert black_scholes(np.zeros((0, 2)), np.zeros((0, 2))).shape == (0, 2)


def test_prices_keep_within_their_bounds_and_have_the_right_slopes():
    m, tau = np.linspace(0.02, 3, 200), np.linspace(0.01, 2, 50)
    prices = black_scholes(*np.meshgrid(m, tau, indexing="ij"))
    assert (prices <= 1).all() and (prices >= np.maximum(0, 1 - m)[:, None]).all()
    assert (np.diff(prices, axis=0) <= 0).all() and (np.diff(prices, axis=1) >= -1e-15).all()  # prices round at 1e-16
    assert (np.diff(prices, n=2, axis=0) > -1e-15).all()


def test_contracts_lie_in_their_ranges_and_come_again():
    m, tau, price = option_prices(np.random.default_rng(0), 5000)
    assert m.shape == tau.shape == price.shape == (5000,) and m.dtype == price.dtype == np.float64
    for values, low, high in ((m, 0.5, 1.5), (tau, 0.05, 1)):
        assert low <= values.min() < low + 0.01 and high - 0.01 < values.max() <= high
    np.testing.assert_array_equal(price, black_scholes(m, tau, 0.2))
    again = option_prices(np.random.default_rng(0), 5000)
    np.testing.assert_array_equal(again[0], m)
    assert (option_prices(np.random.default_rng(0), 5000, volatility=0.4)[2] >= price).all()


BAD = [{"volatility": 0}, {"volatility": np.nan}, {"volatility": True}, {"examples": 0}, {"examples": 2.0}, {"rng": 0}]


@pytest.mark.parametrize("changed", BAD)
def test_bad_arguments_are_named(changed):
    [name] = changed
    with pytest.raises(ValueError, match=name):
        option_prices(**{"rng": np.random.default_rng(0), "examples": 3} | changed)


@pytest.mark.parametrize(("m", "tau", "name"), [(-1.0, 1.0, "moneyness"), (1.0, -1.0, "maturity"), (1.0, np.inf, "maturity")])
def test_contracts_that_do_not_exist_are_refused(m, tau, name):
    with pytest.raises(ValueError, match=name):
        black_scholes(np.array([m]), np.array([tau]))
