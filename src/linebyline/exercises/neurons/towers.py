"""Exercises of the lecture on towers: one tower, the heights of a row of them, and how many an error asks for."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# One tower ---------------------------------------------------------------------------------------------------------


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2  # another way to the same curve, and tanh does not overflow


def _edges(rng):
    left = rng.number(-2, 2)
    return left, round(left + rng.number(0.5, 3), 1)


def _is_the_difference(candidate, rng):
    x, (left, right), w = np.array(rng.numbers(rng.size)), _edges(rng), rng.number(0.5, 5)
    by_tanh = [(math.tanh(w * (at - left) / 2) - math.tanh(w * (at - right) / 2)) / 2 for at in x]
    expect(candidate(x, left, right, w), np.array(by_tanh))


def _one_inside_nothing_outside(candidate, rng):
    left, right = _edges(rng)
    x = np.array([left - rng.number(0.2, 3), (left + right) / 2, right + rng.number(0.2, 3)])
    expect(candidate(x, left, right, 10.0 ** rng.integer(3, 6)), np.array([0.0, 1.0, 0.0]))


def _half_at_steep_edges(candidate, rng):
    left, right = _edges(rng)
    expect(candidate(np.array([left, right]), left, right, 10.0 ** rng.integer(3, 6)), np.array([0.5, 0.5]))


def _symmetric(candidate, rng):
    (left, right), w, away = _edges(rng), rng.number(0.5, 5), np.array(rng.numbers(rng.size))
    middle = (left + right) / 2
    expect(candidate(middle - away, left, right, w), candidate(middle + away, left, right, w))


def _moved(candidate, rng):
    x, (left, right), w, by = np.array(rng.numbers(rng.size)), _edges(rng), rng.number(0.5, 5), rng.number(0.5, 3)
    expect(candidate(x + by, left + by, right + by, w), candidate(x, left, right, w))


def _neighbours_join(candidate, rng):
    x, (left, right), w = np.array(rng.numbers(rng.size)), _edges(rng), rng.number(0.5, 5)
    inner = (left + right) / 2
    joined = candidate(x, left, inner, w) + candidate(x, inner, right, w)
    expect_that((joined > 0).all(), joined, "heights above 0")
    expect(joined, candidate(x, left, right, w))


def _tower(x, left, right, steepness, sigmoid=_sigmoid):
    return sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right))


# Heights at the middles --------------------------------------------------------------------------------------------


def identity(x):
    return x


def square(x):
    return x**2


def wave(x):
    return np.sin(5 * x)


def _cells(rng):
    a = rng.number(-2, 2)
    return a, round(a + rng.number(0.5, 3), 1), rng.size + 1


def _middles_themselves(candidate, rng):
    a, b, n = _cells(rng)
    expect(candidate(identity, a, b, n), np.array([a + (b - a) * (2 * i + 1) / (2 * n) for i in range(n)]))


def _one_cell(candidate, rng):
    a, b, _ = _cells(rng)
    expect(candidate(square, a, b, 1), np.array([((a + b) / 2) ** 2]))


def _squares(candidate, rng):
    a, b, n = _cells(rng)
    expect(candidate(square, a, b, n), np.array([(a + (b - a) * (2 * i + 1) / (2 * n)) ** 2 for i in range(n)]))


def _three_times_as_many(candidate, rng):
    a, b, n = _cells(rng)
    expect(candidate(wave, a, b, 3 * n)[1::3], candidate(wave, a, b, n))


def _within_the_bound(candidate, rng):
    a, b, n = _cells(rng)
    heights, x = np.asarray(candidate(wave, a, b, n)), np.linspace(a, b, 40 * n + 1)
    cell = np.minimum((np.arange(40 * n + 1)) // 40, n - 1)
    if heights.shape == (n,):
        error, bound = float(np.abs(np.sin(5 * x) - heights[cell]).max()), 5 * (b - a) / (2 * n)
        expect_that(error <= bound * (1 + 1e-9), error, f"an error of at most L(b − a)/2N = {bound:.4g} for sin(5x), L = 5")
    else:
        expect_that(False, heights, f"{n} heights")


def _at(place):
    """Heights at another place of the cells; `place` makes it from the edges."""
    return lambda f, a, b, n: f(place(np.linspace(a, b, n + 1)))


# How many towers ---------------------------------------------------------------------------------------------------


def _quarters(rng):
    """L, b − a and the error as sums of halves: their products and quotients are exact or far from whole numbers."""
    return rng.integer(1, 40) / 2, rng.integer(1, 12) / 2, 2.0 ** -rng.integer(0, 6)


def _smallest(candidate, rng):
    lipschitz, width, error = _quarters(rng)
    n = 1
    while lipschitz * width > 2 * n * error:  # all three are sums of powers of two: no rounding
        n += 1
    expect(candidate(lipschitz, width, error), n)


def _a_whole_number(candidate, rng):
    n, error = rng.integer(1, 50), 2.0 ** -rng.integer(1, 6)
    expect(candidate(2.0 * n * error, 1.0, error), n)


def _never_less_than_one(candidate, rng):
    expect(candidate(rng.integer(1, 4) / 2, 0.5, 8.0), 1)


def _unit(candidate, rng):
    lipschitz, width, error = _quarters(rng)
    expect(candidate(lipschitz / 4, 4 * width, error), candidate(lipschitz, width, error))
    expect(candidate(8 * lipschitz, width, 8 * error), candidate(lipschitz, width, error))


def _half_the_error(candidate, rng):
    lipschitz, width, error = _quarters(rng)
    before, now = candidate(lipschitz, width, error), candidate(lipschitz, width, error / 2)
    expect_that(2 * before - 1 <= now <= 2 * before, now, f"{2 * before - 1} or {2 * before}: half the error, twice as many")


def _needed(rule):
    return lambda lipschitz, width, error: rule(lipschitz * width / error)


EXERCISES = [
    Exercise(
        name="tower",
        call="tower(x, left, right, steepness)",
        hint="Up at the left edge, down at the right one: a difference of two sigmoids. Take exponentials of −|z| only.",
        properties={
            "it is σ(w(x − left)) − σ(w(x − right))": _is_the_difference,
            "steep, it is 1 inside and 0 outside, and never nan": _one_inside_nothing_outside,
            "steep, it is 1/2 at both edges": _half_at_steep_edges,
            "it is symmetric around its middle": _symmetric,
            "x and both edges moved by the same change nothing": _moved,
            "two neighbours join to one tower": _neighbours_join,
        },
        wrong={
            "σ(wx − edge): the bias lacks the factor w": lambda x, left, right, steepness: (
                _sigmoid(steepness * x - left) - _sigmoid(steepness * x - right)
            ),
            "exp(z) / (1 + exp(z)): nan from z = 710 on": lambda x, left, right, steepness: _tower(
                x, left, right, steepness, lambda z: np.exp(z) / (1 + np.exp(z))
            ),
            "the edges exchanged: a pit": lambda x, left, right, steepness: _tower(x, right, left, steepness),
            "the sum of the two sigmoids": lambda x, left, right, steepness: (
                _sigmoid(steepness * (x - left)) + _sigmoid(steepness * (x - right))
            ),
            "only the left edge": lambda x, left, right, steepness: _sigmoid(steepness * (x - left)),
            "the steepness forgotten": lambda x, left, right, steepness: _tower(x, left, right, 1.0),
            "a step: 1 at both edges": lambda x, left, right, steepness: ((x >= left) & (x <= right)).astype(float),
            "the left edge not sloped as the right one": lambda x, left, right, steepness: (
                _sigmoid(steepness * (x - left)) - _sigmoid(2 * steepness * (x - right))
            ),
        },
    ),
    Exercise(
        name="tower-heights",
        call="tower_heights(f, a, b, n)",
        hint="n cells have n + 1 edges; the middle of a cell is the mean of its two edges. Then ask f there.",
        properties={
            "for f(x) = x they are the middles of the cells": _middles_themselves,
            "one cell takes f at the middle of the interval": _one_cell,
            "for f(x) = x² they are the squares of the middles": _squares,
            "three times as many cells: every third height stays": _three_times_as_many,
            "for sin(5x) the staircase keeps the bound": _within_the_bound,
        },
        wrong={
            "the left ends": _at(lambda edges: edges[:-1]),
            "the right ends": _at(lambda edges: edges[1:]),
            "n places from a to b": lambda f, a, b, n: f(np.linspace(a, b, n)),
            "all n + 1 edges": _at(lambda edges: edges),
            "the mean of f at the two ends": lambda f, a, b, n: (
                (f(np.linspace(a, b, n + 1)[:-1]) + f(np.linspace(a, b, n + 1)[1:])) / 2
            ),
            "from right to left": _at(lambda edges: ((edges[:-1] + edges[1:]) / 2)[::-1]),
            "the middles, without asking f": lambda f, a, b, n: a + (b - a) * (np.arange(n) + 0.5) / n,
        },
    ),
    Exercise(
        name="towers-needed",
        call="towers_needed(lipschitz, width, error)",
        hint="With heights at the middles the error is at most L · width / 2N. Solve for N, and round up.",
        properties={
            "it is the smallest N with L · width / 2N no larger than the error": _smallest,
            "where the division leaves no rest, not one more": _a_whole_number,
            "one tower is the least": _never_less_than_one,
            "only L · width / error counts": _unit,
            "half the error needs about twice as many": _half_the_error,
        },
        wrong={
            "heights at an end: twice as many": _needed(math.ceil),
            "rounded down": _needed(lambda q: max(1, math.floor(q / 2))),
            "rounded to the nearest": _needed(lambda q: max(1, round(q / 2))),
            "always one more": _needed(lambda q: math.floor(q / 2) + 1),
            "not a whole number": _needed(lambda q: q / 2),
            "the width forgotten": lambda lipschitz, width, error: math.ceil(lipschitz / (2 * error)),
            "the error squared": lambda lipschitz, width, error: math.ceil(lipschitz * width / (2 * error**2)),
        },
    ),
]
