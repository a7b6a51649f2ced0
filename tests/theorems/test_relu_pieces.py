"""Theorem `relu-pieces`: at most Π (m_ℓ + 1) linear pieces; pieces(f ∘ g) <= pieces(f) · pieces(g); both are reached.

The attack on the page counts by cutting intervals. Here slopes are measured at many points, so no kink is ever computed.
"""

from fractions import Fraction
from itertools import pairwise
from math import prod

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.neurons import compose, linear_pieces

seeds = st.integers(0, 2**32 - 1)
TENT = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1
ZIGZAG = np.array([6, 3, -3]), np.array([-1, -1, 2]), np.array([-2, 3, -2]), 4


def bound(widths) -> int:
    return prod(width + 1 for width in widths)


def integer_network(rng, widths):
    sizes = [1, *widths, 1]
    return [{"w": rng.integers(-3, 4, (i, o)), "b": rng.integers(-5, 6, o)} for i, o in pairwise(sizes)]


def slopes_at(params, points):
    """The slope at each point, forward through the layers; points are odd multiples of a step that no kink shares."""
    h, slope = points[:, None], np.array([[1]] * len(points), object)
    for layer in params[:-1]:
        z, slope = h @ layer["w"].astype(object) + layer["b"].astype(object), slope @ layer["w"].astype(object)
        h, slope = z * (z > 0), slope * (z > 0)
    return (slope @ params[-1]["w"].astype(object))[:, 0]


def runs(values) -> int:
    return 1 + sum(left != right for left, right in pairwise(values))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, widths=st.lists(st.integers(1, 5), min_size=1, max_size=3))
def test_no_more_slopes_than_the_bound_along_the_line(seed, widths):
    params = integer_network(np.random.default_rng(seed), widths)
    points = np.array([Fraction(2 * i + 1, 10_007) * 97 for i in range(-400, 400)], object)  # from -8 to 8
    seen = runs(slopes_at(params, points).tolist())
    counted = linear_pieces(params)
    assert seen <= len(counted) <= bound(widths)
    inner = [p for p in counted if p.left >= -7 and p.right <= 7]
    if all(p.right - p.left > Fraction(1, 50) for p in inner) and len(inner) == len(counted) - 2:
        assert seen == len(counted)  # the points are closer together than any two kinks


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, outer=st.integers(1, 5), inner=st.integers(1, 5))
def test_a_composition_has_at_most_the_product(seed, outer, inner):
    rng = np.random.default_rng(seed)
    f, g = integer_network(rng, [outer]), integer_network(rng, [inner])
    joined = {"w": g[1]["w"] @ f[0]["w"], "b": g[1]["b"] @ f[0]["w"] + f[0]["b"]}
    assert len(linear_pieces([g[0], joined, f[1]])) <= len(linear_pieces(f)) * len(linear_pieces(g))


@settings(derandomize=True, deadline=None, max_examples=50)
@given(seed=seeds, units=st.integers(1, 12))
def test_one_layer_with_kinks_apart_reaches_its_bound(seed, units):
    rng = np.random.default_rng(seed)
    w = rng.choice([-2, -1, 1, 2], units)
    b = w * rng.choice(np.arange(-40, 40), units, replace=False)
    params = [{"w": w[None], "b": b}, {"w": rng.integers(1, 4, (units, 1)), "b": np.array([0])}]
    assert len(linear_pieces(params)) == bound([units])


@settings(derandomize=True, deadline=None, max_examples=6)
@given(times=st.integers(1, 6))
def test_folds_multiply(times):
    assert len(linear_pieces(compose(*TENT, times))) == 2**times
    if times <= 4:
        assert len(linear_pieces(compose(*ZIGZAG, times))) == 4**times == bound([3] * times)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, kinks=st.integers(1, 6))
def test_one_unit_more_than_kinks_gives_any_slopes(seed, kinks):
    rng = np.random.default_rng(seed)
    at, slopes = np.sort(rng.choice(np.arange(-30, 30), kinks, replace=False)), [int(rng.integers(-5, 6))]
    for _ in range(kinks):
        slopes.append(slopes[-1] + int(rng.choice([-3, -2, -1, 1, 2, 3])))
    w = np.array([-1] + [1] * kinks)
    v = np.array([-slopes[0], slopes[1], *np.diff(slopes)[1:]])
    params = [{"w": w[None], "b": -w * np.array([at[0], *at])}, {"w": v[:, None], "b": np.array([4])}]
    middles = np.array([Fraction(int(at[0]) - 1), *(Fraction(int(a + b), 2) for a, b in pairwise(at)), Fraction(int(at[-1]) + 1)])
    assert slopes_at(params, middles).tolist() == slopes
