"""Theorem `tower-approximation`: the staircase errs by at most Lh/2, for L·x exactly that; sigmoids add at most 2 ln 2 · L/w.

The staircase is tested in fractions, without rounding; the sigmoids against the integral of the proof, which no sigmoid enters.
"""

from fractions import Fraction
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.neurons import tower_network

slopes = st.lists(st.integers(-6, 6), min_size=1, max_size=8)
fractions = st.fractions(-3, 3, max_denominator=12)


def zigzag(slopes, width):
    """Knots and values, as fractions, of the curve on [0, width] with these slopes on equal pieces."""
    piece = Fraction(width) / len(slopes)
    values = [Fraction(0)]
    for slope in slopes:
        values.append(values[-1] + slope * piece)
    return [i * piece for i in range(len(values))], values


def at(x, knots, values):
    for (left, right), (low, high) in zip(pairwise(knots), pairwise(values), strict=True):
        if left <= x <= right:
            return low + (high - low) * (x - left) / (right - left)
    raise AssertionError("x lies outside")


def largest_error(knots, values, edges, heights):
    """Of a staircase, both neighbours asked at an edge: on a cell, |f − height| is largest at an end or at a knot."""
    worst = Fraction(0)
    for (left, right), height in zip(pairwise(edges), heights, strict=True):
        for x in [left, right, *(knot for knot in knots if left < knot < right)]:
            worst = max(worst, abs(at(x, knots, values) - height))
    return worst


@settings(derandomize=True, deadline=None, max_examples=300)
@given(slopes=slopes, width=st.fractions(Fraction(1, 4), 5, max_denominator=6), n=st.integers(1, 9), place=st.fractions(0, 1))
def test_the_staircase_keeps_the_bound_wherever_in_the_cells_the_heights_are_taken(slopes, width, n, place):
    knots, values = zigzag(slopes, width)
    h, lipschitz = width / n, max(map(abs, slopes))
    edges = [i * h for i in range(n + 1)]
    heights = [at(edge + place * h, knots, values) for edge in edges[:-1]]
    error = largest_error(knots, values, edges, heights)
    assert error <= lipschitz * h * max(place, 1 - place)  # Lh at an end, Lh/2 in the middle
    if len(set(slopes)) == 1:
        assert error == lipschitz * h * max(place, 1 - place)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(cuts=st.sets(st.fractions(0, 1, max_denominator=40), max_size=8), data=st.data(), lipschitz=st.integers(1, 9))
def test_no_staircase_is_nearer_to_a_line(cuts, data, lipschitz):
    edges = sorted(cuts | {Fraction(0), Fraction(1)})
    n = len(edges) - 1
    best = [lipschitz * (left + right) / 2 for left, right in pairwise(edges)]
    heights = [height + data.draw(fractions) / 10 for height in best]
    line = [Fraction(0), Fraction(1)], [Fraction(0), Fraction(lipschitz)]
    assert largest_error(*line, edges, heights) >= largest_error(*line, edges, best) >= Fraction(lipschitz, 2 * n)


def blurred(x, heights, inner, w):
    """∫ T(t) w σ'(w(x − t)) dt: the staircase blurred, with σ'(v) = 1 / (4 cosh²(v/2)), by the trapezoid rule in each cell."""
    total = np.zeros_like(x)
    far = 50 / w  # beyond, σ' is below e⁻⁵⁰
    bounds = [min(x.min(), inner[0]) - far, *inner, max(x.max(), inner[-1]) + far]
    for (left, right), height in zip(pairwise(bounds), heights, strict=True):
        t = np.linspace(left, right, 2 + int(40 * w * (right - left)))  # steps of at most 1/(40 w)
        density = w / (4 * np.cosh(np.clip(w * (x[:, None] - t) / 2, -300, 300)) ** 2)
        total += height * np.trapezoid(density, t, axis=1)
    return total


@settings(derandomize=True, deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32 - 1), n=st.integers(2, 6), w=st.floats(1, 20))
def test_the_network_is_the_staircase_blurred_as_the_proof_says(seed, n, w):
    rng = np.random.default_rng(seed)
    heights, inner, x = rng.normal(size=n), np.linspace(0, 1, n + 1)[1:-1], rng.uniform(-0.2, 1.2, 5)
    edges = np.concatenate([[-np.inf], inner, [np.inf]])
    # the trapezoid rule errs by step²/12 · ∫|f''|, about (1/40)²/12 · 0.4 · Σ|height| < 1e-3
    assert np.allclose(tower_network(x, heights, edges, w), blurred(x, heights, inner, w), atol=1e-3)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(slopes=slopes, n=st.integers(1, 30), log_w=st.floats(-1, 6))
def test_sigmoids_keep_the_bound_at_the_jumps_too(slopes, n, log_w):
    knots, values = (np.array(numbers, float) for numbers in zigzag(slopes, 1))
    lipschitz, h, w = max(map(abs, slopes)), 1 / n, 10**log_w
    edges = np.linspace(0, 1, n + 1)
    x = np.unique(np.concatenate([edges, knots, *(edges + d / w for d in (-3, -1, -0.1, 0.1, 1, 3))]).clip(0, 1))
    opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
    y = tower_network(x, np.interp((edges[:-1] + edges[1:]) / 2, knots, values), opened, w)
    error = abs(np.interp(x, knots, values) - y).max()
    assert error <= lipschitz * (h / 2 + 2 * np.log(2) / w) + 1e-12 * (1 + abs(values).max()) * n  # rounding: n differences


def test_neither_term_of_the_bound_can_be_smaller():
    """|x| with cells too narrow to matter reaches the second, x with edges too steep to matter the first."""
    edges = np.linspace(-20, 20, 4001)
    opened, middles = np.concatenate([[-np.inf], edges[1:-1], [np.inf]]), (edges[:-1] + edges[1:]) / 2
    smooth = tower_network(np.zeros(1), abs(middles), opened, 3.0)[0]
    assert 0.99 * 2 * np.log(2) / 3 <= smooth <= 2 * np.log(2) / 3 + 0.005
    some = edges[1:-1:40]
    assert abs(tower_network(some + 1e-6, middles, opened, 1e9) - some - 0.005).max() < 1e-5
