"""Theorem `nesterov-forms`: form A's look-ahead points are form B's iterates, with the same velocities: exactly, in fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import momentum, nesterov

small = st.fractions(-2, 2, max_denominator=6)
pairs = st.tuples(small, small)
rates = st.fractions(Fraction(1, 9), 2, max_denominator=9)
betas = st.fractions(Fraction(1, 9), Fraction(8, 9), max_denominator=9)


def polynomial(c):
    """The gradient of c₀x⁴/4 + c₁x²y²/2 + c₂xy + c₃y²/2 + c₄x + c₅y: hills, hollows and saddles, and no rounding."""

    def gradient(w):
        x, y = w
        return np.array([c[0] * x**3 + c[1] * x * y**2 + c[2] * y + c[4], c[1] * x**2 * y + c[2] * x + c[3] * y + c[5]])

    return gradient


def form_a(gradient, start, eta, beta, steps):
    """Look-ahead points and velocities, number for number from the definition; eta and beta are functions of t."""
    w, u, points, velocities = np.array(start), np.array([Fraction(0)] * 2), [], []
    for t in range(1, steps + 1):
        points.append([w[i] - eta(t) * beta(t) * u[i] for i in (0, 1)])
        g = gradient(points[-1])
        u = np.array([beta(t) * u[i] + g[i] for i in (0, 1)])
        w = np.array([w[i] - eta(t) * u[i] for i in (0, 1)])
        velocities.append(list(u))
    return points, velocities


def library(optimizer, gradient, start, steps):
    """What the package stores; the same code as in training, fed with fractions."""
    params = [{"w": np.array(start)}]
    state, points, velocities = optimizer.init(params), [], []
    for _ in range(steps):
        w = params[0]["w"]
        points.append(list(w))
        params, state = optimizer.update(params, [{"w": gradient(w)}], state)
        velocities.append(list(state[1][0][0]["w"]))
    return points, velocities


@settings(derandomize=True, deadline=None, max_examples=60)
@given(c=st.tuples(*[small] * 6), start=pairs, eta=rates, beta=betas)
def test_the_forms_are_equal_to_the_last_digit(c, start, eta, beta):
    gradient = polynomial(c)  # each step cubes the fractions: four points have thousands of digits
    expected = form_a(gradient, start, lambda t: eta, lambda t: beta, 4)
    assert library(nesterov(eta, beta), gradient, start, 4) == expected


@settings(derandomize=True, deadline=None, max_examples=50)
@given(curvatures=pairs, start=pairs, eta=rates, beta=betas, steps=st.integers(1, 40))
def test_they_stay_equal_on_long_paths_over_bowls_and_saddles(curvatures, start, eta, beta, steps):
    def gradient(w):
        return np.array([curvatures[0] * w[0] + w[1], w[0] + curvatures[1] * w[1]])

    expected = form_a(gradient, start, lambda t: eta, lambda t: beta, steps)
    assert library(nesterov(eta, beta), gradient, start, steps) == expected


@settings(derandomize=True, deadline=None, max_examples=50)
@given(start=pairs, eta=rates, beta=betas)
def test_momentum_is_another_method(start, eta, beta):
    def gradient(w):
        return np.array([w[0] + 5, w[1]])  # at w₀ >= -2 never 0

    expected = form_a(gradient, start, lambda t: eta, lambda t: beta, 2)
    assert library(momentum(eta, beta), gradient, start, 2) != expected


@settings(derandomize=True, deadline=None, max_examples=40)
@given(c=st.tuples(*[small] * 6), start=pairs, eta=st.tuples(*[rates] * 5), beta=st.tuples(*[betas] * 5))
def test_with_a_schedule_the_step_needs_the_settings_to_come(c, start, eta, beta):
    gradient = polynomial(c)
    points, velocities = form_a(gradient, start, lambda t: eta[t - 1], lambda t: beta[t - 1], 4)
    for t in range(1, 4):
        g, u = gradient(points[t - 1]), velocities[t - 1]
        assert points[t] == [points[t - 1][i] - eta[t - 1] * g[i] - eta[t] * beta[t] * u[i] for i in (0, 1)]
        plain = [points[t - 1][i] - eta[t - 1] * (g[i] + beta[t - 1] * u[i]) for i in (0, 1)]
        lag = eta[t] * beta[t] - eta[t - 1] * beta[t - 1]
        assert [plain[i] - points[t][i] for i in (0, 1)] == [lag * u[i] for i in (0, 1)]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(root=st.fractions(Fraction(11, 10), 40, max_denominator=12), share=st.fractions(0, 1, max_denominator=50))
def test_no_root_on_a_bowl_is_longer_than_the_rate(root, share):
    """κ = root²: for each η λ between 1/κ and 1, r² - (1+β)(1-ηλ)r + β(1-ηλ) has |r| <= 1 - 1/root; at 1/κ twice that root."""
    beta, rate = (root - 1) / (root + 1), 1 - 1 / root
    keep = 1 - (1 / root**2 + share * (1 - 1 / root**2))  # 1 - ηλ
    total, product = (1 + beta) * keep, beta * keep
    assert total**2 <= 4 * product and product <= rate**2  # a complex pair, its length the root of the product
    keep = 1 - 1 / root**2
    assert (1 + beta) * keep == 2 * rate and beta * keep == rate**2
