"""Towers and their sums, against tanh and against steps taken by bisection."""

import math
from bisect import bisect_right

import numpy as np
import pytest

from linebyline.neurons import tower, tower_network

NAN, INF = float("nan"), float("inf")


def test_a_tower_is_a_difference_of_two_tanh():
    rng = np.random.default_rng(0)
    for left, width, w in rng.uniform(0.1, 3, (50, 3)):
        x = rng.normal(size=(3, 2))
        expected = [[(math.tanh(w * (v - left) / 2) - math.tanh(w * (v - left - width) / 2)) / 2 for v in row] for row in x]
        assert np.allclose(tower(x, left, left + width, w), expected, rtol=0, atol=1e-15)


@pytest.mark.parametrize("steepness", [1e3, 1e6, 1e300])
def test_a_steep_tower_is_a_step_without_overflow(steepness):
    with np.errstate(all="raise", under="ignore"):
        heights = tower(np.array([-1.0, 0.0, 0.5, 1.0, 2.0]), 0.0, 1.0, steepness)
    assert heights.tolist() == [0, 0.5, 1, 0.5, 0]


def test_a_network_is_the_sum_of_its_towers():
    rng = np.random.default_rng(1)
    heights, edges, x = rng.normal(size=6), np.sort(rng.normal(size=7)), rng.normal(size=50)
    total = sum(height * tower(x, edges[i], edges[i + 1], 8.0) for i, height in enumerate(heights))
    assert np.allclose(tower_network(x, heights, edges, 8.0), total, rtol=0, atol=1e-14)


def test_open_towers_go_on_for_ever_and_steep_ones_are_a_staircase():
    rng = np.random.default_rng(2)
    heights, inner, x = rng.normal(size=5), [-2.0, 0.0, 0.5, 3.0], rng.uniform(-9, 9, 1000)
    edges = np.array([-INF, *inner, INF])
    with np.errstate(all="raise", under="ignore"):
        got = tower_network(x, heights, edges, 1e6)
    assert np.allclose(got, [heights[bisect_right(inner, v)] for v in x], rtol=0, atol=1e-12)
    assert np.allclose(tower_network(x, np.full(5, 7.0), edges, 0.3), 7.0)  # the towers sum to 1 everywhere


BAD_TOWERS = [
    *((left, right, 1.0, "left and right") for left, right in ((1.0, 1.0), (2.0, 1.0), (NAN, 1.0), (-INF, 1.0))),
    *((0.0, 1.0, steepness, "steepness") for steepness in (0.0, -1.0, INF, NAN)),
]


@pytest.mark.parametrize(("left", "right", "steepness", "name"), BAD_TOWERS)
def test_a_bad_tower_is_named(left, right, steepness, name):
    with pytest.raises(ValueError, match=f"^{name} "):
        tower(np.zeros(2), left, right, steepness)


BAD_NETWORKS = [
    *((heights, [0.0, 1.0], "heights") for heights in ([], [INF], [NAN])),
    *(([1.0], edges, "edges") for edges in ([0.0], [0.0, 0.0], [0.0, 1.0, 2.0])),
    *(([1.0, 2.0], edges, "edges") for edges in ([0.0, INF, INF], [0.0, NAN, 1.0], [0.0, 2.0, 1.0])),
]


@pytest.mark.parametrize(("heights", "edges", "name"), BAD_NETWORKS)
def test_a_bad_network_is_named(heights, edges, name):
    with pytest.raises(ValueError, match=f"^{name} "):
        tower_network(np.zeros(2), np.array(heights, float), np.array(edges), 1.0)
