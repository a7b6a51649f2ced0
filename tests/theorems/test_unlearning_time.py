"""Theorem `unlearning-time`: the flow's times by quadrature, with slopes by complex steps; descent by the package's gradients."""

import math

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.integrate import quad

from linebyline.byhand.losses import LOSSES


def slope(loss, z, h=1e-30):
    """The derivative by a complex step: no subtraction, so exact to rounding."""
    right = 1 / (1 + np.exp(-(z + 1j * h)))
    value = -np.log(right) if loss == "cross_entropy" else 0.5 * (right - 1) ** 2 + 0.5 * (1 - right) ** 2
    return value.imag / h


def flow_time(loss, a):
    """Each logit moves at minus its slope, the gap at twice that: the time is the integral of 1 / speed."""
    return quad(lambda z: 1 / (-2 * slope(loss, z)), -a, 0, epsabs=1e-11, epsrel=1e-11)[0]


def stated_times(a):
    squared_error = (math.exp(a) + 3 * a + 2.5 - 3 * math.exp(-a) - math.exp(-2 * a) / 2) / 4
    return {"cross_entropy": (a + 1 - math.exp(-a)) / 2, "squared_error": squared_error}


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.floats(0, 12))
def test_the_flow_takes_exactly_the_stated_times(a):
    for loss, stated in stated_times(a).items():
        assert math.isclose(flow_time(loss, a), stated, rel_tol=1e-8, abs_tol=1e-10)  # of the quadrature


def steps(loss, a, learning_rate, enough):
    logits, count = np.array([[0.0, a]]), 0
    while logits[0, 0] < logits[0, 1] - 1e-9 and count < enough:  # a gap within rounding of 0 counts as closed
        logits = logits - learning_rate * LOSSES[loss][1](logits, np.array([0]))
        count += 1
    return count


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.floats(0, 6), st.floats(-1, 2))
@example(6.0, 2.0)
def test_descent_keeps_both_bounds_at_any_rate(a, log_rate):
    rate = 10**log_rate
    most = math.ceil((a + 1) / (2 * rate))
    assert steps("cross_entropy", a, rate, most + 1) <= most
    least = (math.exp(a) - 2) / (4 * rate)
    if least > 0:
        # below the bound it must not be there yet
        assert steps("squared_error", a, rate, math.floor(least) + 1) > least


def test_the_bounds_cannot_be_much_better():
    a, rate = 7.0, 0.05
    assert steps("cross_entropy", a, rate, 1000) > 0.97 * (a + 1) / (2 * rate)
    assert steps("squared_error", a, rate, 10**5) < 1.03 * (math.exp(a) - 2) / (4 * rate)
