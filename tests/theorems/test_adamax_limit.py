"""Theorem `adamax-limit`: the p-th root of the mean of powers lies within its bounds around AdaMax's maximum: in fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import adamax

sizes = st.lists(st.fractions(0, 5, max_denominator=12), min_size=1, max_size=8)
betas = st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20)


def memories(grads, beta, p):
    """The mean of the p-th powers, and AdaMax's maximum, step by step; nothing rounds."""
    power, largest = Fraction(0), Fraction(0)
    for g in grads:
        power = beta**p * power + (1 - beta**p) * abs(g) ** p
        largest = max(beta * largest, abs(g))
    return power, largest


@settings(derandomize=True, deadline=None, max_examples=300)
@given(grads=sizes, beta=betas, p=st.integers(1, 12))
def test_the_power_lies_between_its_bounds(grads, beta, p):
    power, largest = memories(grads, beta, p)
    lower, upper = (1 - beta**p) * largest**p, len(grads) * (1 - beta**p) * largest**p
    assert lower <= power <= upper  # p-th powers of the theorem's inequality


@settings(derandomize=True, deadline=None, max_examples=100)
@given(g=st.fractions(1, 5, max_denominator=12), t=st.integers(1, 8), beta=betas, p=st.integers(1, 12))
def test_both_bounds_are_reached(g, t, beta, p):
    power, largest = memories([g], beta, p)  # one gradient: nothing but the newest
    assert power == (1 - beta**p) * largest**p
    power, largest = memories([g * beta**i for i in range(t)], beta, p)  # g fades as fast as the memory: all count alike
    assert power == t * (1 - beta**p) * largest**p


@settings(derandomize=True, deadline=None, max_examples=100)
@given(grads=sizes, beta=betas)
def test_the_root_tends_to_the_maximum(grads, beta):
    _, largest = memories(grads, beta, 1)
    faded = [float(beta) ** (len(grads) - 1 - i) * float(abs(g)) for i, g in enumerate(grads)]
    if largest == 0:
        return
    gaps = []
    for p in (64, 4096):  # both bounds are within log(t / (1 - beta)) / p of 1
        total = sum((each / float(largest)) ** p for each in faded) * (1 - float(beta) ** p)
        gaps.append(abs(np.log(total) / p))
        assert gaps[-1] <= np.log(len(grads) / (1 - float(beta))) / p + 1e-12
    assert gaps[1] <= 0.002


@settings(derandomize=True, deadline=None, max_examples=100)
@given(grads=sizes, beta=betas)
def test_the_package_remembers_the_maximum(grads, beta):
    _, largest = memories(grads, beta, 1)
    optimizer = adamax(0.1, beta2=float(beta), epsilon=1e-300)
    params = [{"w": np.zeros(1)}]
    state = optimizer.init(params)
    for g in grads:
        params, state = optimizer.update(params, [{"w": np.array([float(g)])}], state)
    assert np.isclose(state[1][1][0]["w"][0], float(largest), rtol=1e-12, atol=1e-290)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(grads=sizes, beta1=betas, gap=st.fractions(Fraction(1, 20), 1, max_denominator=20))
def test_no_step_is_longer_than_the_page_says(grads, beta1, gap):
    """The exercise: |m̂| / v is at most β₂(1 - β₁) / (β₂ - β₁), for β₁ < β₂ <= 1."""
    beta2 = beta1 + gap * (1 - beta1)
    m = v = Fraction(0)
    for t, g in enumerate(grads, 1):
        m = beta1 * m + (1 - beta1) * g
        v = max(beta2 * v, abs(g))
        if v:
            assert abs(m) / (1 - beta1**t) / v <= beta2 * (1 - beta1) / (beta2 - beta1)
