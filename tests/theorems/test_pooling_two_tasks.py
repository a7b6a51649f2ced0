"""Theorem `pooling-two-tasks`: the error of a weighted mean of two estimates, its best weight, and when one w for both hurts.

The attack on the page counts out coin noise in whole fractions. Here least squares is solved: from given designs the error of the
joint fit is computed through its matrix, and the best weight is found by SciPy; the noise is Gaussian where it is drawn.
"""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import optimize

MANY = settings(derandomize=True, deadline=None, max_examples=150)
seeds, positive = st.integers(0, 2**32 - 1), st.floats(0.01, 20)


def risk(a, here, there):
    """The theorem: here is A = d s1², there is B = d s2² + ‖w1 − w2‖²."""
    return (1 - a) ** 2 * here + a**2 * there


def design(rng, n, d):
    """n rows whose columns are orthogonal, xᵀx = n times the identity."""
    return np.linalg.qr(rng.normal(size=(n, d)))[0] * np.sqrt(n)


def joint_error(x1, x2, delta, noise):
    """Exact error for task 1 of least squares on the rows of both tasks: squared bias and variance, through the matrix."""
    inverse = np.linalg.inv(x1.T @ x1 + x2.T @ x2)
    bias = inverse @ (x2.T @ (x2 @ delta))
    return bias @ bias + noise * np.trace(inverse)


@MANY
@given(seed=seeds, d=st.integers(1, 6), more1=st.integers(0, 30), more2=st.integers(0, 30), noise=positive, scale=st.floats(0, 3))
def test_one_w_for_both_is_the_weighted_mean_and_hurts_beyond_the_threshold(seed, d, more1, more2, noise, scale):
    rng = np.random.default_rng(seed)
    n1, n2, delta = d + more1, d + more2, scale * rng.normal(size=d)
    x1, x2 = design(rng, n1, d), design(rng, n2, d)
    distance2, threshold = float(delta @ delta), d * noise * (1 / n1 + 1 / n2)
    a = n2 / (n1 + n2)
    error = joint_error(x1, x2, delta, noise)
    assert np.isclose(error, risk(a, d * noise / n1, d * noise / n2 + distance2), rtol=1e-9)
    assume(abs(distance2 / threshold - 1) > 1e-6)  # on the threshold itself rounding decides
    assert (error > d * noise / n1) == (distance2 > threshold)
    assert (joint_error(x2, x1, -delta, noise) > d * noise / n2) == (distance2 > threshold)  # both tasks, one threshold


@MANY
@given(here=positive, there=positive)
def test_the_best_weight_is_where_a_search_ends(here, there):
    best = here / (here + there)
    found = optimize.minimize_scalar(lambda a: risk(a, here, there), bounds=(0, 1), method="bounded", options={"xatol": 1e-10})
    assert np.isclose(found.x, best, atol=1e-5)  # a parabola is flat at its end: half of the digits
    assert np.isclose(risk(best, here, there), here * there / (here + there), rtol=1e-12)
    assert risk(best, here, there) < here  # there is always something to gain
    edge = optimize.brentq(lambda a: risk(a, here, there) - here, best, 2)
    assert np.isclose(edge, 2 * best, rtol=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_a_simulation_with_correlated_weights_agrees(seed):
    """Only the total variance counts: the errors of the d weights may be correlated and unequal, within each estimate."""
    rng = np.random.default_rng(seed)
    d, sets = 4, 40_000
    mix1, mix2, w1, w2 = (rng.normal(size=shape) for shape in ((d, d), (d, d), d, d))
    first, other = w1 + rng.normal(size=(sets, d)) @ mix1, w2 + rng.normal(size=(sets, d)) @ mix2
    here, there = (mix1**2).sum(), (mix2**2).sum() + ((w1 - w2) ** 2).sum()
    for a in (0.2, here / (here + there), 0.9):
        errors = (((1 - a) * first + a * other - w1) ** 2).sum(axis=1)
        assert abs(errors.mean() - risk(a, here, there)) < 4.5 * errors.std() / np.sqrt(sets)  # standard errors


def test_errors_that_are_correlated_break_it():
    """With ŵ2 = ŵ1 + const there is nothing to average: the formula promises a gain that does not come."""
    rng = np.random.default_rng(0)
    first = rng.normal(size=(20_000, 3))
    errors = ((0.5 * first + 0.5 * first) ** 2).sum(axis=1)
    assert errors.mean() > 1.9 * risk(0.5, 3.0, 3.0)


@MANY
@given(seed=seeds, k=st.integers(1, 3), more=st.integers(1, 4), missed=st.floats(0, 2))
def test_what_is_lost_between_the_stages_stays(seed, k, more, missed):
    """The page's staged error has three parts: given both fits, the cross terms have mean 0 over stage 1's noise."""
    rng = np.random.default_rng(seed)
    d = k + more
    b = np.linalg.qr(rng.normal(size=(d, d)))[0]
    c, c_hat, lost = rng.normal(size=k), rng.normal(size=k), np.sqrt(missed) * b[:, k]
    x_z = design(rng, d + 3, d)
    noise = rng.normal(size=(d + 3, k))
    error = 0.0
    for sign in (1, -1):  # noise and its mirror image: odd terms cancel exactly
        b_hat = np.linalg.solve(x_z.T @ x_z, x_z.T @ (x_z @ b[:, :k] + sign * noise))
        gap = b_hat @ c_hat - (b[:, :k] @ c + lost)
        error += gap @ gap / 2
    stage1 = np.linalg.solve(x_z.T @ x_z, x_z.T @ noise) @ c_hat
    assert np.isclose(error, missed + (c_hat - c) @ (c_hat - c) + stage1 @ stage1, rtol=1e-8)
