"""Theorem `plane-distance`: the border w·v + b = 0 has distance |w·x + b| / ‖w‖ from x, and one nearest point."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

seeds = st.integers(0, 2**32 - 1)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, inputs=st.integers(1, 6))
def test_a_solver_that_knows_no_formula_finds_that_distance(seed, inputs):
    rng = np.random.default_rng(seed)
    w, b, x = rng.normal(size=inputs) + 0.01, rng.normal(), rng.normal(size=inputs) * 5
    border = {"type": "eq", "fun": lambda v: w @ v + b, "jac": lambda v: w}
    found = minimize(lambda v: (v - x) @ (v - x), np.zeros(inputs), jac=lambda v: 2 * (v - x), method="SLSQP", constraints=border)
    claimed = abs(w @ x + b) / np.linalg.norm(w)
    assert found.success and abs(np.sqrt(found.fun) - claimed) <= 1e-6 * max(1, claimed)  # SLSQP stops at 1e-6 of the square


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds, inputs=st.integers(1, 8), scale=st.floats(-3, 3))
def test_the_foot_lies_on_the_border_and_the_triangle_there_has_a_right_angle(seed, inputs, scale):
    rng = np.random.default_rng(seed)
    w, b, x = rng.normal(size=inputs), rng.normal(), rng.normal(size=inputs) * 10**scale
    signed = (w @ x + b) / np.linalg.norm(w)
    foot = x - signed * w / np.linalg.norm(w)
    other = foot + np.linalg.svd(w[None])[2][1:].T @ rng.normal(size=inputs - 1)  # any other point of the border
    size = 1e-12 * (1 + np.linalg.norm(x)) * (1 + np.linalg.norm(w))  # a few roundings of sums of this size
    assert abs(w @ foot + b) <= size and abs(w @ other + b) <= 10 * size
    squares = np.sum((other - x) ** 2), signed**2 + np.sum((other - foot) ** 2)  # Pythagoras: so no point is nearer
    assert np.isclose(*squares, rtol=1e-9, atol=size)
