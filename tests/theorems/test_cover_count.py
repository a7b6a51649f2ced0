"""Theorem `cover-count`: a unit separates at most C(N, d+1) labelings of N points, and so many in general position only.

The attack lets a perceptron decide each labeling. Here linear programs decide small cases, and the rays on which the
points meet list the labelings of larger ones.
"""

from itertools import combinations
from math import comb

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from linebyline.neurons import truth_table


def cover(points: int, dimensions: int) -> int:
    """C(N, D) by its recursion, not by its sum."""
    if dimensions == 0:
        return 0
    return 2 if points == 1 else cover(points - 1, dimensions) + cover(points - 1, dimensions - 1)


def lifted(x):
    return np.column_stack([np.ones(len(x)), x])


def by_linear_programs(z) -> int:
    """Count the labelings y for which some w has y_i z_i·w >= 1; one of each mirrored pair is asked."""
    count = 0
    for signs in 2 * truth_table(len(z)) - 1:
        if signs[0] > 0:
            free = [(None, None)] * z.shape[1]
            count += 2 * linprog(np.zeros(z.shape[1]), -signs[:, None] * z, -np.ones(len(z)), bounds=free).success
    return count


def by_rays(z) -> int:
    """Each cell has a ray on which D-1 of the points get 0. Near it these have any signs, the others keep theirs."""
    n, dims = z.shape
    found = set()
    for zero in combinations(range(n), dims - 1):
        ray = np.linalg.svd(z[list(zero)])[2][-1]
        scores = z @ ray
        others = np.delete(abs(scores), list(zero))
        assume(others.min() > 1e-6)  # far above rounding: the signs are sure
        for free in truth_table(dims - 1) if dims > 1 else [[]]:
            bits = scores > 0
            bits[list(zero)] = free
            found |= {tuple(bits), tuple(~bits)}
    return len(found)


def general(z) -> bool:
    size = min(z.shape)
    return all(np.linalg.matrix_rank(z[list(rows)]) == size for rows in combinations(range(len(z)), size))


@settings(derandomize=True, deadline=None, max_examples=80)
@given(data=st.data(), d=st.integers(1, 3), n=st.integers(1, 6))
def test_the_bound_holds_and_is_reached_in_general_position_only(data, d, n):
    z = lifted(np.array(data.draw(st.lists(st.lists(st.integers(-2, 2), min_size=d, max_size=d), min_size=n, max_size=n))))
    count, bound = by_linear_programs(z), cover(n, d + 1)
    assert count <= bound
    assert (count == bound) == general(z)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=st.integers(0, 2**32 - 1), d=st.integers(1, 4), more=st.integers(1, 6))
def test_random_points_reach_the_bound(seed, d, more):
    z = lifted(np.random.default_rng(seed).normal(size=(d + more, d)))
    assert by_rays(z) == cover(d + more, d + 1)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(n=st.integers(1, 14), dims=st.integers(1, 14))
def test_the_sum_solves_the_recursion(n, dims):
    assert 2 * sum(comb(n - 1, k) for k in range(dims)) == cover(n, dims)


@settings(derandomize=True, deadline=None, max_examples=8)
@given(dims=st.integers(1, 8))
def test_exactly_half_at_two_points_a_weight_and_all_up_to_one(dims):
    assert cover(2 * dims, dims) == 2 ** (2 * dims - 1)
    assert all(cover(n, dims) == 2**n for n in range(1, dims + 1))
    assert cover(dims + 1, dims) == 2 ** (dims + 1) - 2


def test_corners_of_cubes_stay_below_from_three_inputs_on():
    counts = [by_linear_programs(lifted(truth_table(n))) for n in (1, 2, 3)]
    assert counts == [4, 14, 104]  # OEIS A000609
    assert [cover(2**n, n + 1) for n in (1, 2, 3)] == [4, 14, 128]


def test_boolean_functions_are_below_the_power_of_the_page():
    assert all(2 * sum(comb(2**n - 1, k) for k in range(n + 1)) <= 2 ** (n * n + 1) for n in range(1, 12))
