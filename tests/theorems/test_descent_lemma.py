"""Theorem `descent-lemma`: in exact fractions on losses whose slope is a broken line, and on networks by autodiff."""

from fractions import Fraction as F

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

numbers = st.integers(-30, 30).map(lambda k: F(k, 10))
widths = st.integers(1, 20).map(lambda k: F(k, 10))
pieces = st.lists(st.tuples(numbers, numbers, widths), min_size=1, max_size=5)  # curvature, middle, half the width


def slope(loss, w):
    """A sum of ramps: each has its curvature between middle - half and middle + half, and none outside."""
    return sum(a * max(-half, min(half, w - middle)) for a, middle, half in loss)


def value(loss, w):
    def ramp(u, half):
        return u * u / 2 if abs(u) <= half else half * (abs(u) - half / 2)

    return sum(a * ramp(w - middle, half) for a, middle, half in loss)


def smoothness(loss):
    """The largest |curvature| of a piece, which is the smallest constant there is."""
    ends = sorted({middle + sign * half for _, middle, half in loss for sign in (-1, 1)})
    middles = [(a + b) / 2 for a, b in zip(ends, ends[1:], strict=False)]
    return max(abs(sum(a for a, middle, half in loss if abs(w - middle) < half)) for w in middles)


def promised(at, g, rate, s):
    return at - rate * (1 - rate * s / 2) * g * g


@settings(derandomize=True, deadline=None, max_examples=300)
@given(loss=pieces, w=numbers, factor=st.integers(0, 40))
def test_a_step_of_any_size_keeps_the_promise_exactly(loss, w, factor):
    s = smoothness(loss)
    assume(s > 0)
    g, rate = slope(loss, w), F(factor, 10) / s
    after = value(loss, w - rate * g)
    assert after <= promised(value(loss, w), g, rate, s)  # fractions: no rounding, no tolerance
    if g and 0 < factor < 20:
        assert after < value(loss, w)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(loss=pieces, w=numbers, steps=st.integers(1, 6))
def test_the_squared_gradients_cost_loss(loss, w, steps):
    s = smoothness(loss)
    assume(s > 0)
    start, squares = value(loss, w), []
    for _ in range(steps):
        squares.append(slope(loss, w) ** 2)
        w -= slope(loss, w) / s
    assert sum(squares) <= 2 * s * (start - value(loss, w))
    assert min(squares) <= 2 * s * (start - value(loss, w)) / steps


@settings(derandomize=True, deadline=None, max_examples=100)
@given(curvature=widths, w=numbers, factor=st.integers(0, 40))
def test_a_parabola_reaches_the_promise_so_no_smaller_constant_will_do(curvature, w, factor):
    assume(w != 0 and factor > 0)
    g, rate = curvature * w, F(factor, 10) / curvature
    after = curvature * (w - rate * g) ** 2 / 2
    assert after == promised(curvature * w**2 / 2, g, rate, curvature)
    assert after > promised(curvature * w**2 / 2, g, rate, curvature * F(99, 100))
    assert (after < curvature * w**2 / 2) == (factor < 20)


X = np.random.default_rng(0).normal(size=(6, 2))
Y = np.random.default_rng(1).uniform(size=6)


def network_loss(theta):  # 2 inputs, 3 tanh units, 1 output
    return jnp.mean((jnp.tanh(X @ theta[:6].reshape(2, 3)) @ theta[6:] - Y) ** 2) / 2


@jax.jit
def step(theta, rate):
    """The loss before and after, |g|², and the largest curvature along the step: of Hessians, not of differences."""
    g = jax.grad(network_loss)(theta)
    points = theta - jnp.linspace(0, 1, 41)[:, None] * rate * g
    sizes = jax.vmap(lambda point: jnp.abs(jnp.linalg.eigvalsh(jax.hessian(network_loss)(point))).max())(points)
    return network_loss(theta), network_loss(theta - rate * g), g @ g, sizes.max()


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=st.integers(0, 2**32 - 1), scale=st.floats(0.1, 3), rate=st.floats(0.001, 3))
def test_a_network_keeps_the_promise_with_the_curvature_along_its_step(seed, scale, rate):
    theta = scale * np.random.default_rng(seed).normal(size=9)
    with jax.enable_x64(True):
        before, after, square, s = map(float, step(jnp.asarray(theta), rate))
    # 41 places on the way: the true maximum may be a little larger, and never was by 1 %
    assert after <= before - rate * (1 - rate * 1.01 * s / 2) * square + 1e-12 * (1 + before)
