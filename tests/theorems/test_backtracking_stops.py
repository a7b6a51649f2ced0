"""Theorem `backtracking-stops`: the page's own function, in exact fractions on bowls, and by autodiff on logistic losses."""

from fractions import Fraction as F

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.exercises.sandbox import load
from press import SNIPPETS

curvatures = st.lists(st.integers(1, 40).map(lambda k: F(k, 4)), min_size=1, max_size=4)
places = st.lists(st.integers(-9, 9).filter(bool).map(lambda k: F(k, 3)), min_size=4, max_size=4)
shares = st.integers(1, 9).map(lambda k: F(k, 10))
firsts = st.integers(1, 2000).map(lambda k: F(k, 20))


@pytest.fixture(scope="module")
def backtrack():
    return load(SNIPPETS / "line-search" / "backtrack.py", "backtrack")


def reductions_needed(first, rho, limit):
    """The least k with first · ρᵏ <= limit: max(0, ⌈log(first/limit) / log(1/ρ)⌉) without a logarithm."""
    count = 0
    while first > limit:
        first, count = first * rho, count + 1
    return count


@settings(derandomize=True, deadline=None, max_examples=300)
@given(curvatures, places, firsts, shares, shares)
def test_on_a_bowl_all_three_promises_hold_in_exact_fractions(backtrack, curvatures, place, first, rho, c):
    a, w = np.array(curvatures), np.array(place[: len(curvatures)])  # dtype object: nothing is rounded
    g = a * w

    def loss(v):
        return sum(a * v * v) / 2

    eta, tried = backtrack(loss, w, g, first, rho, c)
    limit = 2 * (1 - c) / max(a)
    assert eta >= min(first, rho * limit)
    assert tried - 1 <= reductions_needed(first, rho, limit)
    assert eta == first * rho ** (tried - 1)
    assert loss(w) - loss(w - eta * g) >= c * eta * (g @ g)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.integers(1, 40), places, firsts, shares, shares)
def test_along_the_steepest_axis_it_stops_exactly_there(backtrack, curvature, place, first, rho, c):
    a, w = np.array([F(curvature, 4)]), np.array(place[:1])
    eta, tried = backtrack(lambda v: sum(a * v * v) / 2, w, a * w, first, rho, c)
    limit = 2 * (1 - c) / a[0]
    assert tried - 1 == reductions_needed(first, rho, limit)  # so the bound on the reductions is reached
    assert tried == 1 or rho * limit < eta <= limit


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.integers(0, 2**32 - 1), st.floats(0.05, 0.9), st.floats(0.2, 0.8), st.floats(0.1, 300))
def test_over_a_run_some_gradient_is_as_small_as_promised(backtrack, seed, c, rho, first):
    rng, steps = np.random.default_rng(seed), 12
    x = rng.normal(size=(10, 3)) * rng.uniform(0.2, 2)

    def loss(w):
        return jnp.mean(jax.nn.softplus(-x @ w))  # never below 0

    with jax.enable_x64(True):
        value, gradient = jax.jit(loss), jax.jit(jax.grad(loss))
        smoothness = np.linalg.eigvalsh(x.T @ x)[-1] / 40  # the second derivative of softplus is at most 1/4
        least = min(first, 2 * rho * (1 - c) / smoothness)
        w, squares = rng.normal(size=3), []
        start = float(value(w))
        for _ in range(steps):
            g = np.asarray(gradient(w))
            eta, _ = backtrack(lambda v: float(value(v)), w, g, first, rho, c)
            assert eta >= least * (1 - 1e-9)  # the rounding of η · ρᵏ and of the eigenvalue
            w, squares = w - eta * g, [*squares, g @ g]
    assert min(squares) <= start / (steps * c * least) * (1 + 1e-9)
