"""Theorem `range-test-bowl`: a growing rate lowers the loss of a bowl below 2 / λ_max and raises it above 2 / λ_min.

Another method than the page's attack: exact fractions, step by step; the return of the loss from the dilogarithm of SciPy.
"""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.special import spence

curvature_lists = st.lists(st.fractions(Fraction(1, 10), 10, max_denominator=20), min_size=1, max_size=4)
factors = st.fractions(Fraction(11, 10), 2, max_denominator=10)


def run(curvatures, errors, low, factor, last):
    """Rates, and the loss before each step, until the rate is beyond `last`; each axis on its own, in fractions."""
    rates, losses, rate = [], [], low
    while not rates or rates[-1] <= last:
        losses.append(sum(c * e * e for c, e in zip(curvatures, errors, strict=True)) / 2)
        rates.append(rate)
        errors = [e * (1 - rate * c) for c, e in zip(curvatures, errors, strict=True)]
        rate *= factor
    return rates, losses


@settings(derandomize=True, deadline=None, max_examples=60)
@given(curvatures=curvature_lists, factor=factors, data=st.data())
def test_each_step_and_the_place_of_the_lowest_loss(curvatures, factor, data):
    errors = [data.draw(st.fractions(-3, 3, max_denominator=9)) for _ in curvatures]
    low = data.draw(st.fractions(Fraction(1, 100), Fraction(1, 2), max_denominator=100)) * 2 / max(curvatures)
    steepest, flattest = 2 / max(curvatures), 2 / min(curvatures)
    rates, losses = run(curvatures, errors, low, factor, 3 * flattest)  # some steps beyond the last edge, too
    assume(all(losses))
    for rate, before, after in zip(rates, losses, losses[1:], strict=False):
        if rate < steepest:
            assert after < before
        if rate > flattest:
            assert after > before
        if rate in (steepest, flattest) and len(set(curvatures)) == 1:
            assert after == before
    lowest = rates[losses.index(min(losses))]
    assert steepest <= lowest < factor * flattest
    if len(set(curvatures)) == 1:
        assert lowest == next(rate for rate in rates if rate >= steepest)


def lost(u):
    """∫ log|1 − eˣ| dx from −∞ to log u, u above 1: minus the real part of the dilogarithm."""
    return -(np.pi**2 / 3 - np.log(u) ** 2 / 2 - spence(1 - 1 / u))


def test_a_slow_ramp_is_back_at_its_start_at_12_6_over_the_curvature():
    root = brentq(lost, 3, 100)
    assert root == pytest.approx(12.595, abs=5e-4)
    for factor in (1.01, 1.002):
        rates = 1e-4 * factor ** np.arange(np.log(3e5) / np.log(factor))
        logs = np.cumsum(np.log(np.abs(1 - rates)))  # curvature 1
        back = rates[np.argmax((logs >= 0) & (rates > 2))]
        # the sum differs from the integral by about the logarithm at the ends and at the singularity: a few steps of the ramp
        assert abs(np.log(back / root)) < 6 * np.log(factor)


def test_twice_the_smallest_inverse_curvature_is_not_the_place():
    """The bound can fail: with 1 / λ in place of 2 / λ the lowest loss stands elsewhere."""
    rates, losses = run([Fraction(3)], [Fraction(1)], Fraction(1, 100), Fraction(11, 10), Fraction(2))
    assert rates[losses.index(min(losses))] > Fraction(11, 10) * Fraction(1, 3)
