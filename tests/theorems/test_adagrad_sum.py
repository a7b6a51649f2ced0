"""Theorem `adagrad-sum`: the sum of g²/√(sum of the squares so far) is at most 2 r_T √(sum of all), and r_T is reached."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import adagrad

# Roots p_t = √S_t that are fractions: then g_t² = p_t² - p_{t-1}², and nothing in the theorem needs rounding.
rises = st.lists(st.fractions(0, 10, max_denominator=50), max_size=30)
firsts = st.fractions(Fraction(1, 50), 10, max_denominator=50)


def best(steps):
    """r_T."""
    r = Fraction(1, 2)
    for _ in range(steps - 1):
        r = (1 + r * r) / 2
    return r


def exact_sum(roots):
    """Σ g_t²/√S_t for the roots √S_0 = 0, √S_1, …, as a fraction."""
    return sum((p * p - q * q) / p for q, p in zip(roots, roots[1:], strict=False))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(first=firsts, others=rises)
def test_the_sum_stays_below_both_bounds_and_the_gap_is_the_sum_of_squares(first, others):
    roots = [Fraction(0), first]
    for rise in others:
        roots.append(roots[-1] + rise)
    total, steps = exact_sum(roots), len(roots) - 1
    assert total < 2 * roots[-1]
    assert 2 * roots[-1] - total == sum((p - q) ** 2 / p for q, p in zip(roots, roots[1:], strict=False))
    if steps <= 8:  # r_T has about 2^T digits
        assert total <= 2 * best(steps) * roots[-1] and best(steps) <= Fraction(steps, steps + 1)


@settings(derandomize=True, deadline=None, max_examples=8)
@given(steps=st.integers(1, 8))
def test_some_gradients_reach_the_sharp_bound_exactly(steps):
    roots = [Fraction(1)]
    for t in range(steps, 1, -1):
        roots.append(best(t - 1) * roots[-1])  # √S_{t-1} = r_{t-1} √S_t
    roots = [Fraction(0), *reversed(roots)]
    assert exact_sum(roots) == 2 * best(steps) * roots[-1]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    grads=st.lists(st.floats(-1e3, 1e3).filter(lambda g: abs(g) > 1e-3), min_size=1, max_size=40),
    rate=st.floats(1e-3, 10),
    epsilon=st.sampled_from([1e-30, 1e-7, 1.0]),
)
def test_the_steps_of_the_optimizer_obey_it_for_any_epsilon(grads, rate, epsilon):
    rule, total = adagrad(rate, epsilon), 0.0
    params = [{"w": np.zeros(1)}]
    state = rule.init(params)
    for g in grads:
        new, state = rule.update(params, [{"w": np.array([g])}], state)
        step = float(params[0]["w"][0] - new[0]["w"][0])
        # A difference of w errs by the rounding of w, which is at most rate * (steps) * eps: far below 1e-12 * rate.
        assert abs(step) <= rate * (1 + 1e-12)
        total, params = total + g * step, new
    length = np.linalg.norm(grads)
    assert total <= 2 * rate * length * len(grads) / (len(grads) + 1) * (1 + 1e-9)  # r_T <= T/(T + 1)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(size=st.floats(1e-3, 1e3), steps=st.integers(1, 300), rate=st.floats(1e-2, 10))
def test_under_a_constant_gradient_the_way_is_two_roots_of_t(size, steps, rate):
    rule = adagrad(rate, 1e-30)
    params = [{"w": np.zeros(1)}]
    state = rule.init(params)
    for _ in range(steps):
        params, state = rule.update(params, [{"w": np.array([size])}], state)
    way = -float(params[0]["w"][0]) / rate
    assert 2 * np.sqrt(steps + 1) - 2 - 1e-9 <= way <= 2 * np.sqrt(steps) - 1 + 1e-9


@settings(derandomize=True, deadline=None, max_examples=60)
@given(curvature=st.floats(1e-3, 1e3), start=st.floats(0.1, 10), rate=st.floats(0.05, 1))
def test_the_scale_of_a_gradient_drops_out(curvature, start, rate):
    ways = []
    for factor in (1.0, curvature):
        rule, params = adagrad(rate, 1e-30), [{"w": np.array([start])}]
        state = rule.init(params)
        for _ in range(20):
            params, state = rule.update(params, [{"w": factor * params[0]["w"]}], state)
        ways.append(float(params[0]["w"][0]))
    assert abs(ways[0] - ways[1]) <= 1e-9 * start  # 20 steps, each with a few roundings
