"""Theorem `rmsprop-step-bound`: exact mean squares in fractions, runs that hypothesis chooses, and the cases of equality."""

from fractions import Fraction as F

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import rmsprop

gradients = st.one_of(st.just(F(0)), st.integers(-50, 50).map(lambda k: F(k, 7)), st.integers(-9, 9).map(lambda k: F(10) ** k))
runs = st.lists(gradients, min_size=1, max_size=12)
betas = st.integers(0, 99).map(lambda k: F(k, 100))
rates = st.integers(1, 40).map(lambda k: F(k, 20))


def sizes(grads, eta, beta, epsilon):
    """The sizes of the steps of the package's rule, each from w = 0 so that no digit of it is lost."""
    rule, w = rmsprop(float(eta), float(beta), epsilon), [{"w": np.zeros(1)}]
    state, steps = rule.init(w), []
    for g in grads:
        new, state = rule.update(w, [{"w": np.array([float(g)])}], state)
        steps.append(abs(new[0]["w"][0]))
    return steps


@settings(derandomize=True, deadline=None, max_examples=300)
@given(runs, betas, rates, st.floats(1e-12, 1.0))
def test_each_step_is_what_the_exact_mean_square_says_and_within_both_bounds(grads, beta, eta, epsilon):
    for t, (g, size) in enumerate(zip(grads, sizes(grads, eta, beta, epsilon), strict=True)):
        v = sum((1 - beta) * beta ** (t - k) * grads[k] ** 2 for k in range(t + 1))  # exact, as a sum and not as a recursion
        exact = float(eta) * abs(float(g)) / (float(v) ** 0.5 + epsilon)
        assert size == pytest.approx(exact, rel=1e-9)  # a sum of 12 positive terms and 1 - β, each rounded once or twice
        near = float(eta) * abs(float(g)) / (float(1 - beta) ** 0.5 * abs(float(g)) + epsilon)
        assert size <= near * (1 + 1e-12) <= float(eta) / float(1 - beta) ** 0.5 * (1 + 1e-11)
        assert v >= (1 - beta) * g**2
        assert (v == (1 - beta) * g**2) == (beta == 0 or not any(grads[:t]))  # equality: no memory, or nothing to remember


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.integers(0, 300), betas, rates, st.integers(-6, 6).map(lambda k: 10.0**k))
def test_after_a_silence_of_any_length_the_first_gradient_takes_the_largest_step(silent, beta, eta, g):
    epsilon = 1e-12 * g
    steps = sizes([0.0] * silent + [g], eta, beta, epsilon)
    assert steps[:-1] == [0.0] * silent
    assert steps[-1] == pytest.approx(float(eta) / float(1 - beta) ** 0.5, rel=1e-9)  # ε is 1e-12 of |g|, and √(1-β) >= 0.1


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.integers(50, 95).map(lambda k: F(k, 100)), st.integers(1, 400))
def test_a_memory_fades_by_beta_each_silent_step(beta, silent):
    step = sizes([1.0] * 500 + [0.0] * silent + [1.0], 1, beta, 1e-15)[-1]
    expected = float(beta ** (silent + 1) + 1 - beta) ** -0.5
    assert step == pytest.approx(expected, rel=1e-6)  # 0.95^500 = 7e-12 of v is still missing when the silence begins


@settings(derandomize=True, deadline=None, max_examples=60)
@given(betas, st.integers(2, 50))
def test_growing_gradients_keep_every_step_near_the_bound(beta, growth):
    shares = np.array(sizes([float(growth) ** t for t in range(40)], 1, beta, 1e-15)) * float(1 - beta) ** 0.5
    assert np.all(shares >= (1 - float(beta) / growth**2) ** 0.5 * (1 - 1e-9))  # the limit of a geometric sum, from above
    assert np.all(shares <= 1 + 1e-12)
