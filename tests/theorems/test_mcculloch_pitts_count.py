"""Theorem `mcculloch-pitts-count`: one unit with n inputs computes exactly 1 + 2ⁿ + n·3ⁿ⁻¹ functions.

The attack runs units and counts what comes out. Here it goes the other way: from a function back to its unit.
"""

from itertools import product
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.neurons import mcculloch_pitts, threshold_unit, truth_table

KINDS = "+-."


def bound(n: int) -> int:
    return 1 + 2**n + n * 3 ** (n - 1)


def run(kinds, theta) -> tuple[int, ...]:
    kinds = np.array(list(kinds))
    return tuple(mcculloch_pitts(truth_table(len(kinds))[:, kinds != "."], theta, (kinds == "-")[kinds != "."]).tolist())


def read_off(outputs):
    """From a function alone: the kind of each input, and the threshold, as the proof finds them."""
    n = len(outputs).bit_length() - 1
    table = dict(zip(product((0, 1), repeat=n), outputs, strict=True))
    flips = [[(table[x[:i] + (0,) + x[i + 1 :]], table[x[:i] + (1,) + x[i + 1 :]]) for x in table] for i in range(n)]
    kinds = "".join("+" if (0, 1) in pairs else "-" if (1, 0) in pairs else "." for pairs in flips)
    on = [sum(bit for bit, kind in zip(x, kinds, strict=True) if kind == "+") for x, fires in table.items() if fires]
    return kinds, min(on, default=n + 1)


def is_a_unit(outputs) -> bool:
    return run(*read_off(outputs)) == tuple(outputs)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_of_all_functions_of_n_inputs_so_many_are_units(n):
    assert sum(is_a_unit(outputs) for outputs in product((0, 1), repeat=2**n)) == bound(n)


inputs = st.integers(1, 8)


@st.composite
def any_unit(draw):
    n = draw(inputs)
    return "".join(draw(st.lists(st.sampled_from(KINDS), min_size=n, max_size=n))), draw(st.integers(-1, n + 2))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(unit=any_unit())
def test_a_unit_can_be_read_off_from_its_function(unit):
    kinds, theta = unit
    found, lowest = read_off(run(kinds, theta))
    counts = kinds.count("+")
    if theta > counts:  # never
        assert (found, lowest) == ("." * len(kinds), len(kinds) + 1)
    elif theta <= 0:  # only the vetoes matter
        assert (found, lowest) == (kinds.replace("+", "."), 0)
    else:
        assert (found, lowest) == (kinds, theta)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(unit=any_unit())
def test_each_unit_is_a_weighted_unit_with_vetoes_of_weight_minus_n(unit):
    kinds, theta = unit
    n = len(kinds)
    theta = max(theta, 0)
    w = np.array([{"+": 1.0, "-": -float(n), ".": 0.0}[kind] for kind in kinds])
    assert tuple(threshold_unit(truth_table(n), w, -float(theta)).tolist()) == run(kinds, theta)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(n=st.integers(1, 60))
def test_the_sum_of_the_proof(n):
    assert 1 + 2**n + sum(comb(n, e) * e * 2 ** (n - e) for e in range(n + 1)) == bound(n)
