"""Theorem `adam-step-bound`: squares of steps in fractions, gradients that hypothesis chooses, and the cases of equality."""

from fractions import Fraction as F

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import adam

gradients = st.one_of(st.just(F(0)), st.integers(-60, 60).map(lambda k: F(k, 7)), st.integers(-9, 9).map(lambda k: F(10) ** k))
runs = st.lists(gradients, min_size=1, max_size=9)
betas = st.integers(1, 39).map(lambda k: F(k, 40))


def squared_steps(grads, beta1, beta2):
    """m̂² / v̂ at each t, exactly: as sums, not by the recursion; None while all gradients are 0."""
    seen = []
    for t in range(1, len(grads) + 1):
        past = grads[:t][::-1]  # by age
        m_hat = sum(beta1**age * g for age, g in enumerate(past)) / sum(beta1**age for age in range(t))
        v_hat = sum(beta2**age * g * g for age, g in enumerate(past)) / sum(beta2**age for age in range(t))
        seen.append(m_hat**2 / v_hat if v_hat else None)
    return seen


def squared_bound(beta1, beta2):
    return (1 - beta1) ** 2 / ((1 - beta2) * (1 - beta1**2 / beta2))


@settings(derandomize=True, deadline=None, max_examples=120)
@given(runs, betas, betas)
def test_no_step_exceeds_the_bound(grads, beta1, beta2):
    assume(beta1**2 < beta2)
    assert all(square is None or square <= squared_bound(beta1, beta2) for square in squared_steps(grads, beta1, beta2))


@settings(derandomize=True, deadline=None, max_examples=50)
@given(betas, betas, st.integers(1, 25))
def test_gradients_that_grow_by_the_ratio_of_the_betas_reach_what_is_possible_in_t_steps(beta1, beta2, t):
    assume(beta1**2 < beta2)
    r = beta1**2 / beta2
    reached = squared_steps([(beta2 / beta1) ** s for s in range(t)], beta1, beta2)[-1]
    share = (1 - beta2**t) * (1 - r**t) / (1 - beta1**t) ** 2  # tends to 1: the bound is the smallest
    assert reached == squared_bound(beta1, beta2) * share and share <= 1


@settings(derandomize=True, deadline=None, max_examples=100)
@given(betas, betas)
def test_the_bound_is_at_least_one_and_one_only_for_equal_betas(beta1, beta2):
    assume(beta1**2 < beta2)
    assert squared_bound(beta1, beta2) >= 1
    assert (squared_bound(beta1, beta2) == 1) == (beta1 == beta2)


def test_without_the_condition_steps_grow_beyond_any_bound():
    beta1, beta2 = F(9, 10), F(7, 10)  # 0.81 > 0.7
    sizes = [squared_steps([(beta2 / beta1) ** s for s in range(t)], beta1, beta2)[-1] for t in (10, 20, 40)]
    assert sizes[0] > 1 and sizes[1] > 2 * sizes[0] and sizes[2] > 8 * sizes[1]


@settings(derandomize=True, deadline=None, max_examples=70)
@given(runs, betas, betas)
def test_the_packages_steps_are_these_and_within_the_bound(grads, beta1, beta2):
    assume(beta1**2 < beta2)
    optimizer = adam(1.0, float(beta1), float(beta2), 1e-30)
    zero = [{"w": np.zeros(1)}]
    state = optimizer.init(zero)
    for g, square in zip(grads, squared_steps(grads, beta1, beta2), strict=True):
        params, state = optimizer.update(zero, [{"w": np.array([float(g)])}], state)  # each from 0: no digit is lost
        size = abs(params[0]["w"][0])
        if square is None:
            assert size == 0
        else:
            assert size <= float(squared_bound(beta1, beta2)) ** 0.5 * (1 + 1e-12)
            assert abs(size - float(square) ** 0.5) <= 1e-9 * float(squared_bound(beta1, beta2)) ** 0.5  # m may cancel
