"""Theorem `central-difference-error` of the lecture on backpropagation: truncation + rounding, and the best step."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.gradient_check import numerical_gradient

FLOAT32 = 2.0**-24  # unit of rounding: |float32(v) - v| <= FLOAT32 * |v| for normal numbers
FLOAT64 = 2.0**-50  # float64 does the exact arithmetic: a few units of its own, far below FLOAT32
FUNCTIONS = {  # f, f', and a bound of |f'''| within d of z
    "cubic": (lambda z: z**3, lambda z: 3 * z**2, lambda z, d: 6.0),
    "sin": (np.sin, np.cos, lambda z, d: 1.0),
    "exp": (np.exp, np.exp, lambda z, d: np.exp(z + d)),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2, lambda z, d: 2.0),
    "softplus": (lambda z: np.logaddexp(0, z), lambda z: 1 / (1 + np.exp(-z)), lambda z, d: 1 / (6 * np.sqrt(3))),
}


def bound(third: float, eta: float, epsilon: float) -> float:
    return third * epsilon**2 / 6 + eta / epsilon


@settings(derandomize=True, deadline=None, max_examples=400)
@given(
    name=st.sampled_from(sorted(FUNCTIONS)),
    w=st.floats(0.5, 3),
    shift=st.floats(-1, 1),
    x=st.floats(-2, 2),
    exponent=st.floats(-6, 0),
)
def test_the_error_never_exceeds_the_bound(name, w, shift, x, exponent):
    f, slope, third = FUNCTIONS[name]
    epsilon = 10.0**exponent
    values = [f(w * (x + sign * epsilon) + shift) for sign in (1, -1)]
    rounded = [float(np.float32(value)) for value in values]
    error = abs((rounded[0] - rounded[1]) / (2 * epsilon) - w * slope(w * x + shift))
    scale = max(abs(value) for value in values)
    eta = FLOAT32 * scale + 2.0**-149 + FLOAT64 * (1 + scale) * 8  # subnormal float32; x ± ε rounds too, times |w f'| <= 8(1+f)
    assert error <= bound(w**3 * third(w * x + shift, w * epsilon), eta, epsilon) * (1 + 1e-9)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(a=st.floats(0.1, 10), x=st.floats(-2, 2), exponent=st.floats(-3, 0))
def test_a_cubic_reaches_the_truncation_part(a, x, exponent):
    epsilon = 10.0**exponent
    measured = numerical_gradient(lambda v: float(a * v[0] ** 3), np.array([x]), epsilon)[0]
    # float64 rounding of a value of at most 10 * 3**3, divided by epsilon
    assert measured - 3 * a * x**2 == pytest.approx(bound(6 * a, 0.0, epsilon), rel=1e-9, abs=270 * 2.0**-50 / epsilon)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(third=st.floats(1e-3, 1e3), eta=st.floats(1e-16, 1e-3), factor=st.floats(0.01, 100))
def test_the_best_step_is_where_the_theorem_says(third, eta, factor):
    best = (3 * eta / third) ** (1 / 3)
    smallest = bound(third, eta, best)
    assert smallest == pytest.approx(3 * eta / (2 * best), rel=1e-12)
    assert smallest <= bound(third, eta, best * factor) * (1 + 1e-12)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(eta=st.floats(1e-12, 1e-3), exponent=st.floats(-5, -1))
def test_errors_of_opposite_sign_reach_the_rounding_part(eta, exponent):
    epsilon = 10.0**exponent
    measured = numerical_gradient(lambda v: eta if v[0] > 0 else -eta, np.array([0.0]), epsilon)[0]  # the true f is 0
    assert measured == pytest.approx(bound(0.0, eta, epsilon), rel=1e-12)
