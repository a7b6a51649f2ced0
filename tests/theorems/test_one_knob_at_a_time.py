"""Theorem `one-knob-at-a-time`: two knobs tuned in turn settle iff |a12 a21| < |a11 a22|, by that factor a pass."""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

whole = st.integers(-9, 9).map(Fraction)
own = whole.filter(bool)  # an effect of a knob on its own number is not 0


def factor(a11, a12, a21, a22):
    return a12 * a21 / (a11 * a22)


def one_pass(a, goal, knobs):
    (a11, a12), (a21, a22) = a
    k1 = (goal[0] - a12 * knobs[1]) / a11
    return k1, (goal[1] - a21 * k1) / a22


def off(a, goal, knobs):
    return tuple(t - row[0] * knobs[0] - row[1] * knobs[1] for row, t in zip(a, goal, strict=True))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(a11=own, a12=whole, a21=whole, a22=own, goal=st.tuples(whole, whole), start=st.tuples(whole, whole))
def test_each_pass_multiplies_the_deviation_exactly(a11, a12, a21, a22, goal, start):
    a, knobs, rho = ((a11, a12), (a21, a22)), start, factor(a11, a12, a21, a22)
    knobs = one_pass(a, goal, knobs)
    before = off(a, goal, knobs)
    for _ in range(4):
        assert before[1] == 0
        knobs = one_pass(a, goal, knobs)
        now = off(a, goal, knobs)
        assert now == (rho * before[0], 0)
        before = now


@settings(derandomize=True, deadline=None, max_examples=200)
@given(a11=own, a12=whole, a21=whole, a22=own)
def test_it_settles_iff_the_iteration_matrix_shrinks(a11, a12, a21, a22):
    """Gauss-Seidel by the book: A = L + U, knobs <- L⁻¹(goal - U knobs); its eigenvalues are 0 and rho."""
    a = np.array([[a11, a12], [a21, a22]], float)
    step = np.linalg.solve(np.tril(a), -np.triu(a, 1))
    radius, rho = abs(np.linalg.eigvals(step)).max(), float(abs(factor(a11, a12, a21, a22)))
    assert np.isclose(radius, rho, rtol=1e-12, atol=1e-12)
    if rho not in (0, 1):
        passes = 2 + int(20 / abs(np.log(rho)))  # from any start the error after n passes is stepⁿ times the first
        largest = abs(np.linalg.matrix_power(step, passes)).max()
        assert largest < 1e-5 if rho < 1 else largest > 1e5


@settings(derandomize=True, deadline=None, max_examples=200)
@given(a11=own, a12=own, a21=own, a22=own)
def test_exactly_one_of_the_two_pairings_settles(a11, a12, a21, a22):
    assume(abs(a12 * a21) != abs(a11 * a22))
    rho, other = factor(a11, a12, a21, a22), factor(a21, a22, a11, a12)  # rows exchanged
    assert rho * other == 1 and (abs(rho) < 1) != (abs(other) < 1)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(a11=own, a12=whole, a21=whole, a22=own, goal=st.tuples(whole, whole), start=st.tuples(whole, whole))
def test_one_pass_is_enough_if_knob_2_leaves_number_1_alone_and_two_in_the_other_order(a11, a12, a21, a22, goal, start):
    triangular = ((a11, Fraction(0)), (a21, a22))
    assert off(triangular, goal, one_pass(triangular, goal, start)) == (0, 0)
    other = ((a11, a12), (Fraction(0), a22))
    assert off(other, goal, one_pass(other, goal, one_pass(other, goal, start))) == (0, 0)
