"""Theorem `quadratic-rate`: at the best rate the error shrinks by (κ-1)/(κ+1) a step at least, and no other rate promises that.

The attack on the page runs floating-point bowls. Here all numbers are fractions, so that nothing is rounded and no tolerance is
needed: bowls are turned by mirrors I - 2vvᵀ/vᵀv, which are rational.
"""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

curvature = st.fractions(Fraction(1, 50), 50, max_denominator=50)
curvatures = st.lists(curvature, min_size=2, max_size=4).filter(lambda e: len(set(e)) > 1)
small = st.integers(-4, 4)


def mirror(v):
    length = sum(x * x for x in v)
    return [[Fraction(int(i == j)) - Fraction(2 * v[i] * v[j], length) for j in range(len(v))] for i in range(len(v))]


def times(a, w):
    return [sum(x * y for x, y in zip(row, w, strict=True)) for row in a]


def bowl(eigenvalues, v):
    """A = QΛQ and Q, whose columns (and rows: a mirror is symmetric) are the axes."""
    q, n = mirror(v), len(v)
    return [[sum(q[i][k] * eigenvalues[k] * q[k][j] for k in range(n)) for j in range(n)] for i in range(n)], q


def descend(a, w, rate, steps):
    path = [w]
    for _ in range(steps):
        path.append([x - rate * g for x, g in zip(path[-1], times(a, path[-1]), strict=True)])
    return path


def square(w):
    return sum(x * x for x in w)


def loss(a, w):
    return sum(x * g for x, g in zip(w, times(a, w), strict=True)) / 2


def theory(eigenvalues):
    """The best rate and the factor (κ-1)/(κ+1)."""
    kappa = max(eigenvalues) / min(eigenvalues)
    return 2 / (max(eigenvalues) + min(eigenvalues)), (kappa - 1) / (kappa + 1)


@st.composite
def problems(draw):
    eigenvalues = draw(curvatures)
    n = len(eigenvalues)
    v = draw(st.lists(small, min_size=n, max_size=n).filter(any))
    return eigenvalues, *bowl(eigenvalues, v)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(problem=problems(), start=st.lists(small, min_size=4, max_size=4), steps=st.integers(0, 6))
def test_error_and_loss_stay_below_the_bound(problem, start, steps):
    eigenvalues, a, _ = problem
    rate, rho = theory(eigenvalues)
    path = descend(a, [Fraction(x) for x in start[: len(a)]], rate, steps)
    for t, w in enumerate(path):
        assert square(w) <= rho ** (2 * t) * square(path[0])
        assert loss(a, w) <= rho ** (2 * t) * loss(a, path[0])


@settings(derandomize=True, deadline=None, max_examples=100)
@given(problem=problems(), flat_part=small, steep_part=st.integers(1, 4), steps=st.integers(0, 6))
def test_a_start_along_the_flattest_and_the_steepest_axis_attains_it(problem, flat_part, steep_part, steps):
    eigenvalues, a, q = problem
    rate, rho = theory(eigenvalues)
    flat, steep = q[eigenvalues.index(min(eigenvalues))], q[eigenvalues.index(max(eigenvalues))]
    start = [flat_part * x + steep_part * y for x, y in zip(flat, steep, strict=True)]
    for t, w in enumerate(descend(a, start, rate, steps)):
        assert square(w) == rho ** (2 * t) * square(start)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(problem=problems(), part=st.fractions(0, 2, max_denominator=200), steps=st.integers(1, 6))
def test_any_other_rate_is_worse_from_some_start(problem, part, steps):
    eigenvalues, a, q = problem
    best, rho = theory(eigenvalues)
    if part == 1:
        return
    axis = min(eigenvalues) if part < 1 else max(eigenvalues)  # below the best rate the flat axis is slow, above it the steep one
    start = q[eigenvalues.index(axis)]
    assert square(descend(a, start, part * best, steps)[-1]) > rho ** (2 * steps) * square(start)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(problem=problems(), part=st.fractions(0, 2, max_denominator=200).filter(bool))
def test_it_converges_exactly_below_two_over_the_steepest(problem, part):
    eigenvalues, a, q = problem
    rate = part * 2 / max(eigenvalues)
    ends = [square(descend(a, axis, rate, 2)[-1]) for axis in q]  # each axis has length 1
    assert all(end < 1 for end in ends) == (part < 1)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(kappa=st.fractions(Fraction(101, 100), 1000, max_denominator=100))
def test_half_kappa_steps_are_enough_for_a_factor_e(kappa):
    """ln((κ+1)/(κ-1)) = 2(1/κ + 1/3κ³ + …) > 2/κ: with ρ = (κ-1)/(κ+1), 1/ρ > e^(2/κ), whose series is checked exactly."""
    term, total = Fraction(1), Fraction(1)
    for k in range(1, 20):
        term *= 2 / kappa / k
        total += term
    rest = term * 2  # what is left of the series of e^x for x < 2 is below twice its last term
    assert (kappa + 1) / (kappa - 1) > total + rest
