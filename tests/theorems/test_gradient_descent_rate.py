"""Theorem `gradient-descent-rate`: in exact fractions on convex losses whose slope is a broken line, in several dimensions."""

from fractions import Fraction as F

from hypothesis import given, settings
from hypothesis import strategies as st

numbers = st.integers(-30, 30).map(lambda k: F(k, 10))
positive = st.integers(1, 20).map(lambda k: F(k, 10))
ramps = st.lists(st.tuples(positive, numbers, positive), min_size=1, max_size=3)  # curvature, middle, half the width
coordinates = st.lists(st.tuples(ramps, numbers, numbers), min_size=1, max_size=3)  # a loss, a start, another point


def slope(loss, w):
    return sum(a * max(-half, min(half, w - middle)) for a, middle, half in loss)


def value(loss, w):
    def ramp(u, half):
        return u * u / 2 if abs(u) <= half else half * (abs(u) - half / 2)

    return sum(a * ramp(w - middle, half) for a, middle, half in loss)


def total(losses, w):
    return sum(value(loss, entry) for loss, entry in zip(losses, w, strict=True))


def walk(losses, w, rate, steps):
    for _ in range(steps):
        w = [entry - rate * slope(loss, entry) for loss, entry in zip(losses, w, strict=True)]
    return w


def smoothness(losses):
    return max(sum(a for a, _, _ in loss) for loss in losses)  # as if all ramps of a coordinate lay over each other


@settings(derandomize=True, deadline=None, max_examples=200)
@given(problem=coordinates, steps=st.integers(1, 7), tenths=st.integers(1, 10))
def test_no_point_lies_further_below_than_the_bound(problem, steps, tenths):
    losses, start, other = zip(*problem, strict=True)
    rate = F(tenths, 10) / smoothness(losses)
    end = walk(losses, start, rate, steps)
    for v in (other, walk(losses, end, rate, 7), start):  # any point, a low one, and the start itself
        distance = sum((a - b) ** 2 for a, b in zip(start, v, strict=True))
        assert total(losses, end) - total(losses, v) <= distance / (2 * rate * steps)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(problem=coordinates, tenths=st.integers(1, 10))
def test_one_step_loses_what_the_distance_gains(problem, tenths):
    """The line of the proof that is summed up."""
    losses, w, v = zip(*problem, strict=True)
    rate = F(tenths, 10) / smoothness(losses)
    after = walk(losses, w, rate, 1)
    before, left = (sum((a - b) ** 2 for a, b in zip(point, v, strict=True)) for point in (w, after))
    assert total(losses, after) - total(losses, v) <= (before - left) / (2 * rate)
    assert total(losses, after) <= total(losses, w)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(steps=st.integers(1, 300), s=positive, start=positive)
def test_a_parabola_with_straight_ends_needs_half_of_the_bound(steps, s, start):
    corner = start / (2 * steps + 1)
    loss = [(s, F(0), corner)]
    end = walk([loss], [start], 1 / s, steps)[0]
    assert end == start - steps * corner  # always on the straight part
    assert value(loss, end) == s * start**2 / (4 * steps + 2)
