"""Exercises of the lecture on what one neuron cannot do: test a truth table, build XOR, count labelings."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Does this unit have this truth table? -----------------------------------------------------------------------------


def _unit(rng):
    """Weights and a bias in whole numbers, so that a sum of exactly 0 is common."""
    return np.array(rng.integers(2, low=-3, high=3), float), float(rng.integer(-3, 3))


def _table(w, b):
    return np.array([int(w[0] * first + w[1] * second + b >= 0) for first in (0, 1) for second in (0, 1)])


def _own_table(candidate, rng):
    w, b = _unit(rng)
    expect(candidate(w, b, _table(w, b)), True)


def _one_bit_off(candidate, rng):
    w, b = _unit(rng)
    outputs = _table(w, b)
    outputs[rng.integer(0, 3)] ^= 1
    expect(candidate(w, b, outputs), False)


def _zero_fires(candidate, rng):
    w = np.array(rng.integers(2, low=1, high=3), float)
    expect(candidate(w, -float(w.sum()), np.array([0, 0, 0, 1])), True)


def _inputs_not_swapped(candidate, rng):
    w, b = np.array([1.0, -1.0]) * rng.integer(1, 3), -0.5
    expect(candidate(w, b, np.array([0, 0, 1, 0])), True)
    expect(candidate(w, b, np.array([0, 1, 0, 0])), False)


def _never_xor(candidate, rng):
    w, b = _unit(rng)
    expect(candidate(w, b, np.array([0, 1, 1, 0])), False)


def _separates(w, b, outputs, fires=lambda s: s >= 0, agree=np.all, order=(0, 1, 2, 3)):
    sums = np.array([0.0, w[1], w[0], w[0] + w[1]]) + b
    return bool(agree(fires(sums[list(order)]) == (outputs == 1)))


# XOR from threshold units ------------------------------------------------------------------------------------------


def _bits(rng):
    return np.array(rng.integers(rng.size + 3, 2, low=0, high=1))


def _whole_table(candidate, rng):
    expect(candidate(np.array([[0, 0], [0, 1], [1, 0], [1, 1]])), np.array([0, 1, 1, 0]))


def _exactly_one(candidate, rng):
    x = _bits(rng)
    expect(candidate(x), np.array([int((first, second) in {(0, 1), (1, 0)}) for first, second in x.tolist()]))


def _swapped(candidate, rng):
    x = _bits(rng)
    expect(candidate(x[:, ::-1].copy()), candidate(x))


def _both_flipped(candidate, rng):
    x = _bits(rng)
    expect(candidate(1 - x), candidate(x))


def _one_flipped(candidate, rng):
    x = _bits(rng)
    expect(candidate(x ^ np.array([0, 1])), 1 - candidate(x))


# How many labelings ------------------------------------------------------------------------------------------------


def _few_points(candidate, rng):
    inputs = rng.integer(1, 4 + rng.size)
    points = rng.integer(1, inputs + 1)
    expect(candidate(points, inputs), 2**points)


def _on_a_line(candidate, rng):
    points = rng.integer(1, 10 * rng.size)
    expect(candidate(points, 1), 2 * points)


def _in_the_plane(candidate, rng):
    points = rng.integer(1, 10 * rng.size)
    expect(candidate(points, 2), points**2 - points + 2)


def _one_point_more(candidate, rng):
    points, inputs = rng.integer(1, 10 * rng.size), rng.integer(2, 4 + rng.size)
    before = int(candidate(points, inputs)) + int(candidate(points, inputs - 1))
    expect(candidate(points + 1, inputs), before)


def _one_half(candidate, rng):
    inputs = rng.integer(1, 40)
    expect(candidate(2 * inputs + 2, inputs), 2 ** (2 * inputs + 1))


def _below_all(candidate, rng):
    inputs = rng.integer(1, 4)
    points = inputs + 1 + rng.integer(1, 10)
    count = candidate(points, inputs)
    expect_that(0 < count < 2**points, count, f"above 0 and below {2**points}: not all labelings of so many points")


def _choose(n, k):
    value = 1
    for i in range(k):
        value = value * (n - i) // (i + 1)
    return value


def _cover(points, inputs, off=1, bias=1, sides=2, first=0):
    return sides * sum(_choose(points - off, k) for k in range(first, inputs + bias))


def _cover_with(**changed):
    return lambda points, inputs: _cover(points, inputs, **changed)


EXERCISES = [
    Exercise(
        name="separates",
        call="separates(w, b, outputs)",
        hint="Compute the unit's output for 00, 01, 10 and 11, in this order. A sum of exactly 0 fires.",
        properties={
            "a unit gives its own truth table": _own_table,
            "with one output changed it does not": _one_bit_off,
            "a sum of exactly 0 fires": _zero_fires,
            "the first weight belongs to the first bit": _inputs_not_swapped,
            "no unit gives XOR": _never_xor,
        },
        wrong={
            "a sum of exactly 0 does not fire": lambda w, b, outputs: _separates(w, b, outputs, fires=lambda s: s > 0),
            "the bias forgotten": lambda w, b, outputs: _separates(w, 0.0, outputs),
            "the threshold taken for the bias": lambda w, b, outputs: _separates(w, -b, outputs),
            "the two bits swapped": lambda w, b, outputs: _separates(w, b, outputs, order=(0, 2, 1, 3)),
            "three right are enough": lambda w, b, outputs: _separates(w, b, outputs, agree=lambda a: a.sum() >= 3),
            "only the ones looked at": lambda w, b, outputs: bool((_table(w, b) >= outputs).all()),
        },
    ),
    Exercise(
        name="xor-network",
        call="xor_network(x)",
        hint="Let one hidden unit fire for 10 only and one for 01 only. Then OR is left, and one unit can do OR.",
        properties={
            "on 00, 01, 10, 11 it gives 0, 1, 1, 0": _whole_table,
            "it fires exactly where one of the two bits is 1": _exactly_one,
            "the order of the two bits does not matter": _swapped,
            "flipping both bits changes nothing": _both_flipped,
            "flipping one bit flips the output": _one_flipped,
        },
        wrong={
            "OR: one unit only": lambda x: (x.sum(axis=1) >= 1).astype(int),
            "NAND: one unit only": lambda x: (x.sum(axis=1) <= 1).astype(int),
            "one of the two hidden units only": lambda x: (x[:, 0] - x[:, 1] >= 1).astype(int),
            "XNOR": lambda x: (x[:, 0] == x[:, 1]).astype(int),
            "the answer for four patterns in one order": lambda x: np.resize([0, 1, 1, 0], len(x)),
        },
    ),
    Exercise(
        name="cover-count",
        call="cover_count(points, inputs)",
        hint="2 · (binom(N-1, 0) + … + binom(N-1, d)), d + 1 terms: the bias is one more weight. math.comb is exact.",
        properties={
            "up to d + 1 points have all their labelings": _few_points,
            "N points on a line have 2N": _on_a_line,
            "N points in the plane have N² - N + 2": _in_the_plane,
            "one point more: C(N+1, d) = C(N, d) + C(N, d-1)": _one_point_more,
            "of 2(d + 1) points, exactly half of the labelings": _one_half,
            "more than d + 1 points do not have all": _below_all,
        },
        wrong={
            "the bias forgotten": _cover_with(bias=0),
            "N instead of N - 1": _cover_with(off=0),
            "the two sides not counted": _cover_with(sides=1),
            "the sum starts at 1": _cover_with(first=1),
            "all labelings": lambda points, inputs: 2**points,
            "the last term only": lambda points, inputs: 2 * _choose(points - 1, inputs),
            "in floating point": lambda points, inputs: float(_cover(points, inputs)),
        },
    ),
]
