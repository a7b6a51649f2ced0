"""Theorem `gradient-perpendicular`: along a contour g · c' = 0, and a chord of length h has |cos| at most M h / (2 |g|).

Here the contours are known in closed form, or followed as the solution of a differential equation; nothing is searched.
"""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.surfaces import bowl, neuron

seeds = st.integers(0, 2**32 - 1)
ROUNDING = 1e-12  # a few hundred products of numbers of size 1, each with 2^-53


def cosine(g, step):
    return abs(g @ step) / (np.linalg.norm(g) * np.linalg.norm(step))


def bound(m, h, g):
    return m * h / (2 * np.linalg.norm(g))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds, n=st.integers(2, 8), angle=st.floats(0, 6.3))
def test_along_a_curve_on_an_ellipsoid_the_gradient_is_across(seed, n, angle):
    rng = np.random.default_rng(seed)
    curvatures = rng.uniform(0.2, 5, n)
    p, q = np.linalg.qr(rng.normal(size=(n, 2)))[0].T  # c(t) = (p cos t + q sin t) / √λ has ½ cᵀAc = ½ for all t
    c = (p * np.cos(angle) + q * np.sin(angle)) / np.sqrt(curvatures)
    derivative = (q * np.cos(angle) - p * np.sin(angle)) / np.sqrt(curvatures)
    assert cosine(bowl(curvatures).gradient(c), derivative) < ROUNDING


@settings(derandomize=True, deadline=None, max_examples=300)
@given(seed=seeds, n=st.integers(2, 8))
def test_a_chord_of_an_ellipsoid_keeps_the_bound(seed, n):
    rng = np.random.default_rng(seed)
    curvatures = rng.uniform(0.2, 5, n)
    directions = rng.normal(size=(2, n))
    a, b = directions / np.linalg.norm(directions, axis=1, keepdims=True) / np.sqrt(curvatures)
    g, h = bowl(curvatures).gradient(a), np.linalg.norm(b - a)
    assert cosine(g, b - a) <= bound(curvatures.max(), h, g) * (1 + 1e-9) + ROUNDING


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, n=st.integers(2, 8), curvature=st.floats(0.1, 10))
def test_on_a_round_bowl_the_bound_is_reached_by_each_chord(seed, n, curvature):
    rng = np.random.default_rng(seed)
    directions = rng.normal(size=(2, n))
    a, b = directions / np.linalg.norm(directions, axis=1, keepdims=True)
    g, h = bowl([curvature] * n).gradient(a), np.linalg.norm(b - a)
    assert np.isclose(cosine(g, b - a), bound(curvature, h, g), rtol=1e-9, atol=ROUNDING)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(level=st.floats(0.05, 5), s=st.floats(0.1, 3), t=st.floats(0.1, 3))
def test_on_the_hyperbola_w1_w2_constant(level, s, t):
    a, b = np.array([s, level / s]), np.array([t, level / t])  # M = 1: the Hessian is [[0, 1], [1, 0]]
    g, h = a[::-1], np.linalg.norm(b - a)
    assert cosine(g, np.array([1, -level / s**2])) < ROUNDING
    if h > 1e-6:  # below, the cosine is only rounding
        assert cosine(g, b - a) <= bound(1.0, h, g) * (1 + 1e-6)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(seed=seeds)
def test_who_keeps_walking_across_the_gradient_stays_at_one_height(seed):
    surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))

    def across(w):
        g = surface.gradient(w)
        return np.array([-g[1], g[0]]) / np.linalg.norm(g)

    w = np.random.default_rng(seed).uniform(-3, 3, 2)
    assume(np.linalg.norm(surface.gradient(w)) > 0.01)  # near the minimum a contour bends too much for this step
    level, step = surface.value(w), 0.01
    for _ in range(100):  # Runge and Kutta's rule: its error is of order step⁴, about 1e-8
        k1 = across(w)
        k2 = across(w + step / 2 * k1)
        k3 = across(w + step / 2 * k2)
        w = w + step / 6 * (k1 + 2 * k2 + 2 * k3 + across(w + step * k3))
    assert abs(surface.value(w) - level) < 1e-7


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds, n=st.integers(1, 8), s=st.floats(1e-3, 2))
def test_straight_uphill_the_loss_grows_by_s_times_the_norm_of_g(seed, n, s):
    rng = np.random.default_rng(seed)
    curvatures, a = rng.normal(size=n), rng.normal(size=n)
    surface = bowl(curvatures)
    g = surface.gradient(a)
    length = np.linalg.norm(g)
    rise = surface.value(a + s * g / length) - surface.value(a)
    assert abs(rise - s * length) <= np.abs(curvatures).max() * s**2 / 2 * (1 + 1e-9) + 1e-12 * (1 + abs(rise))
