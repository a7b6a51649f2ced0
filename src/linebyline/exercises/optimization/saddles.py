"""Exercises of the lecture on saddles: the index of a saddle, the steps to leave it, and the way down."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The index of a saddle ---------------------------------------------------------------------------------------------


def _mixed(rng, signs):
    """MᵀDM with a triangular M of ones on the diagonal: as many curvatures of each sign as D (Sylvester's law)."""
    n = len(signs)
    m = np.triu(np.array(rng.integers(n, n, low=-1, high=1)), 1) + np.eye(n)
    return m.T * np.array([sign * rng.integer(1, 3) for sign in signs]) @ m


def _counted(candidate, rng):
    signs = [rng.choice([-1, 1]) for _ in range(min(rng.size + 1, 4))]
    expect(int(candidate(_mixed(rng, signs))), signs.count(-1))


def _upside_down(candidate, rng):
    signs = [rng.choice([-1, 1]) for _ in range(3)]
    hessian = _mixed(rng, signs)
    expect(int(candidate(hessian)) + int(candidate(-hessian)), 3)


def _up_along_both_axes(candidate, rng):
    p, r = rng.integer(1, 3), rng.integer(1, 3)
    q = rng.choice([-1, 1]) * (max(p, r) + rng.integer(1, 3))
    expect(int(candidate(np.array([[p, q], [q, r]], float))), 1)


def _flat_is_not_down(candidate, rng):
    curvatures = [-rng.integer(1, 4), 0, rng.integer(1, 4)]
    rng.shuffle(curvatures)
    expect(int(candidate(np.diag(np.array(curvatures, float)))), 1)


def _steeper_is_no_more(candidate, rng):
    hessian = _mixed(rng, [rng.choice([-1, 1]) for _ in range(3)])
    expect(int(candidate(4 * hessian)), int(candidate(hessian)))


# Steps to leave ----------------------------------------------------------------------------------------------------


def _escape(rng):
    """A distance, a rate, a curvature below 0 and a larger distance."""
    return 10.0 ** -rng.integer(1, 3 + rng.size), rng.integer(1, 9) / 10, -rng.integer(2, 20) / 10, float(rng.integer(1, 9))


def _walked(candidate, rng):
    delta, eta, curvature, radius = _escape(rng)
    w, steps = Fraction(delta), 0
    while w < radius:
        w, steps = w - Fraction(eta) * Fraction(curvature) * w, steps + 1
    expect(int(candidate(delta, eta, curvature, radius)), steps)


def _already_outside(candidate, rng):
    delta, eta, curvature, radius = _escape(rng)
    expect(int(candidate(radius + rng.integer(1, 9), eta, curvature, radius)), 0)


def _tenfold(candidate, rng):
    delta, eta, curvature, radius = _escape(rng)
    near, far = int(candidate(delta / 1000, eta, curvature, radius)), int(candidate(delta, eta, curvature, radius))
    more = 3 * math.log(10) / math.log1p(-eta * curvature)
    expect_that(abs(near - far - more) < 1.0001, near - far, f"about {more:.1f} more steps from a thousandth of the distance")


def _only_the_product(candidate, rng):
    delta, eta, curvature, radius = _escape(rng)
    expect(int(candidate(delta, eta / 4, 4 * curvature, radius)), int(candidate(delta, eta, curvature, radius)))


def _steps(growth=lambda eta, curvature: math.log1p(-eta * curvature), rounded=math.ceil, least=0, ratio=lambda a, b: b / a):
    return lambda delta, eta, curvature, radius: max(least, rounded(math.log(ratio(delta, radius)) / growth(eta, curvature)))


# The way down ------------------------------------------------------------------------------------------------------


def _turned(rng, curvatures):
    """A matrix with these curvatures, and its unit eigenvectors as columns: those of a mirror."""
    v = np.array(rng.integers(len(curvatures), low=-3, high=3), float)
    v[0] = rng.choice([-2, -1, 1, 2])
    axes = np.eye(len(v)) - 2 * np.outer(v, v) / (v @ v)
    return axes * np.array(curvatures, float) @ axes.T, axes


def _curvatures(rng):
    return [-rng.integer(3, 5), *(rng.integer(-2, 9) for _ in range(rng.size))]


def _is_the_axis(candidate, rng):
    hessian, axes = _turned(rng, _curvatures(rng))
    found = candidate(hessian)
    expect(found, axes[:, 0] if axes[:, 0] @ found >= 0 else -axes[:, 0])


def _unit(candidate, rng):
    found = candidate(_turned(rng, _curvatures(rng))[0])
    expect(float(sum(entry * entry for entry in found)), 1.0)


def _keeps_its_direction(candidate, rng):
    curvatures = _curvatures(rng)
    hessian, _ = _turned(rng, curvatures)
    found = candidate(hessian)
    expect(hessian @ found, curvatures[0] * found)


def _no_other_is_lower(candidate, rng):
    hessian, _ = _turned(rng, _curvatures(rng))
    found, other = candidate(hessian), np.array(rng.numbers(len(hessian)))
    curvature, beside = float(found @ hessian @ found), float(other @ hessian @ other)
    expect_that(curvature * float(other @ other) <= beside + 1e-8, found, "a direction with no more curvature than any other")


def _steep_rise_does_not_matter(candidate, rng):
    steep = rng.integer(20, 50)
    hessian, axes = _turned(rng, [-1, 2, steep])
    expect(abs(float(axes[:, 0] @ candidate(hessian))), 1.0)


def _eigen(pick):
    def answer(hessian):
        values, vectors = np.linalg.eigh(hessian)
        return pick(values, vectors)

    return answer


EXERCISES = [
    Exercise(
        name="index-of-saddle",
        call="index_of_saddle(hessian)",
        hint="np.linalg.eigvalsh gives the curvatures. Rounding may leave -1e-17 where a curvature is 0.",
        properties={
            "it is the number of curvatures below 0": _counted,
            "upside down, the others are counted": _upside_down,
            "a saddle may rise along both axes": _up_along_both_axes,
            "a curvature of 0 is no way down": _flat_is_not_down,
            "four times as steep has the same index": _steeper_is_no_more,
        },
        wrong={
            "the diagonal only": lambda h: int(np.sum(np.diag(h) < 0)),
            "the ways up counted": lambda h: int(np.sum(np.linalg.eigvalsh(h) > 1e-9)),
            "flat counted as down": lambda h: int(np.sum(np.linalg.eigvalsh(h) < 1e-9)),
            "1 if the determinant is negative": lambda h: int(np.linalg.det(h) < 0),
            "entries below 0 counted": lambda h: int(np.sum(h < 0)),
            "whether there is a way down, not how many": lambda h: int(np.linalg.eigvalsh(h)[0] < -1e-9),
        },
    ),
    Exercise(
        name="escape-steps",
        call="escape_steps(delta, eta, curvature, radius)",
        hint="Each step multiplies the distance by 1 - eta * curvature, which is above 1. math.log1p(x) is log(1 + x).",
        properties={
            "it is the first step with a distance of at least radius": _walked,
            "a start outside needs no step": _already_outside,
            "a thousandth of the distance costs a fixed number of steps more": _tenfold,
            "a quarter of the rate on four times the curvature is the same": _only_the_product,
        },
        wrong={
            "the curvature's sign forgotten": _steps(growth=lambda eta, curvature: math.log(abs(1 + eta * curvature) + 1e-9)),
            "rounded down": _steps(rounded=math.floor),
            "log(1 + x) taken as x": _steps(growth=lambda eta, curvature: -eta * curvature),
            "a negative number of steps for a start outside": _steps(least=-(10**9)),
            "in proportion to the distance, not to its logarithm": lambda delta, eta, curvature, radius: max(
                0, math.ceil((radius - delta) / (-eta * curvature * delta))
            ),
            "the radius forgotten": _steps(ratio=lambda delta, radius: 1 / delta),
        },
    ),
    Exercise(
        name="escape-direction",
        call="escape_direction(hessian)",
        hint="np.linalg.eigh sorts the curvatures upwards; the eigenvectors are the columns. Either sign is right.",
        properties={
            "it is the axis of the least curvature, with either sign": _is_the_axis,
            "its length is 1": _unit,
            "the Hessian only multiplies it, by the least curvature": _keeps_its_direction,
            "no other direction has less curvature": _no_other_is_lower,
            "how steep the rise beside it is does not matter": _steep_rise_does_not_matter,
        },
        wrong={
            "a row in place of a column": _eigen(lambda values, vectors: vectors[0]),
            "the steepest rise": _eigen(lambda values, vectors: vectors[:, -1]),
            "the largest curvature in size": _eigen(lambda values, vectors: vectors[:, np.argmax(np.abs(values))]),
            "the flattest direction": _eigen(lambda values, vectors: vectors[:, np.argmin(np.abs(values))]),
            "multiplied by the curvature": _eigen(lambda values, vectors: values[0] * vectors[:, 0]),
            "the axis of the least diagonal entry": lambda h: np.eye(len(h))[np.argmin(np.diag(h))],
        },
    ),
]
