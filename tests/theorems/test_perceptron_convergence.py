"""Theorem `perceptron-convergence`: from w = 0, in any order, at most (R/γ)² mistakes; orthonormal points need all of them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.neurons import margin, perceptron_train, radius, with_ones

seeds = st.integers(0, 2**32 - 1)


def bound(r: float, gamma: float) -> float:
    return (r / gamma) ** 2


def separable(rng, examples, inputs, gamma):
    """Points with first coordinate γ whose others sum to 0: no unit vector has a margin above γ, as its mean shows."""
    sideways = rng.normal(size=(examples, inputs - 1)) * rng.uniform(0.1, 3)
    z = np.column_stack([np.full(examples, gamma), sideways - sideways.mean(axis=0)])
    turn = np.linalg.qr(rng.normal(size=(inputs, inputs)))[0]
    labels = rng.choice([-1, 1], examples)
    return labels[:, None] * (z @ turn), labels, turn[0]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(seed=seeds, examples=st.integers(1, 12), inputs=st.integers(1, 8), gamma=st.floats(0.03, 3))
def test_it_makes_at_most_so_many_mistakes_and_then_separates(seed, examples, inputs, gamma):
    rng = np.random.default_rng(seed)
    x, labels, w_star = separable(rng, examples, inputs, gamma)
    run = perceptron_train(x, labels, epochs=100_000, rng=rng)
    assert run.converged and (labels * (x @ run.w) > 0).all()
    assert run.mistakes <= bound(radius(x), margin(x, labels, w_star)) * (1 + 1e-9)  # rounding of R and γ


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, examples=st.integers(2, 12), inputs=st.integers(2, 8), gamma=st.floats(0.05, 3))
def test_both_lengths_of_the_proof_hold_after_each_mistake(seed, examples, inputs, gamma):
    rng = np.random.default_rng(seed)
    x, labels, w_star = separable(rng, examples, inputs, gamma)
    history = perceptron_train(x, labels, epochs=100_000, rng=rng).history
    k, r = np.arange(len(history)), radius(x)
    slack = 1e-12 * (1 + k) * r  # k additions of vectors no longer than R
    assert (history @ w_star >= k * margin(x, labels, w_star) - slack).all()
    assert (np.linalg.norm(history, axis=1) <= np.sqrt(k) * r + slack).all()


@settings(derandomize=True, deadline=None, max_examples=50)
@given(seed=seeds, n=st.integers(1, 60))
def test_orthonormal_points_reach_the_bound(seed, n):
    rng = np.random.default_rng(seed)
    x, labels = np.eye(n)[rng.permutation(n)], rng.choice([-1, 1], n)
    gamma = margin(x, labels, x.T @ labels)
    assert perceptron_train(x, labels, rng=rng).mistakes == n
    assert abs(bound(radius(x), gamma) - n) <= 1e-9 * n


@settings(derandomize=True, deadline=None, max_examples=50)
@given(n=st.integers(2, 60))
def test_three_points_in_the_plane_need_half_of_the_bound_at_any_margin(n):
    x, labels = np.array([[n, n], [2.0, 2 * n], [2.0, -2 * n]]), np.array([1, 1, 1])  # whole numbers: no rounding
    assert perceptron_train(x, labels, epochs=100_000).mistakes == (n**2 - n) // 2 + 2
    assert np.isclose(bound(radius(x), margin(x, labels, np.array([1.0, 0]))), n**2 + 1, rtol=1e-12)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(seed=seeds, shift=st.floats(-5, 5))
def test_a_bias_costs_as_the_page_says(seed, shift):
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, 1, (20, 2))
    x = x[abs(x[:, 0]) > 0.3] + [shift, 0]
    if len(x) == 0:
        return
    labels = np.sign(x[:, 0] - shift).astype(int)
    gamma, lifted = abs(x[:, 0] - shift).min(), with_ones(x)
    assert np.isclose(radius(lifted) ** 2, radius(x) ** 2 + 1, rtol=1e-12)
    assert np.isclose(margin(lifted, labels, np.array([-shift, 1.0, 0])), gamma / np.sqrt(1 + shift**2), rtol=1e-12)
    most = (radius(x) ** 2 + 1) * (1 + shift**2) / gamma**2
    assert perceptron_train(lifted, labels, epochs=100_000).mistakes <= most * (1 + 1e-9)
