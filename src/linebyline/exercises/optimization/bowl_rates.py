"""Exercises of the lecture on bowls: the limit, the best rate, and κ of data."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _two_curvatures(rng):
    smallest = rng.number(0.2, 2)
    return smallest, smallest + rng.number(0.1, 5)


def _formula(candidate, rng):
    smallest, largest = _two_curvatures(rng)
    expect(candidate(smallest, largest), float(1 / ((Fraction(smallest) + Fraction(largest)) / 2)))


def _opposite(candidate, rng):
    smallest, largest = _two_curvatures(rng)
    rate = candidate(smallest, largest)
    expect(1 - rate * smallest, -(1 - rate * largest), inputs={"smallest": smallest, "largest": largest})


def _round(candidate, rng):
    curvature = rng.number(0.2, 3)
    expect(candidate(curvature, curvature) * curvature, 1.0)


def _none_better(candidate, rng):
    smallest, largest = _two_curvatures(rng)
    rate = candidate(smallest, largest)
    others = [k / 100 * 2 / largest for k in range(1, 101)]
    least = min(max(abs(1 - other * smallest), abs(1 - other * largest)) for other in others)
    worst = max(abs(1 - rate * smallest), abs(1 - rate * largest))
    expect_that(worst <= least + 1e-9, rate, f"a rate whose worst factor is at most {least:.4f}; this one has {worst:.4f}")


def _unit(candidate, rng):
    smallest, largest = _two_curvatures(rng)
    expect(candidate(8 * smallest, 8 * largest), candidate(smallest, largest) / 8)


def _counted(kappa, factor, rho=lambda k: (k - 1) / (k + 1)):
    error, steps = Fraction(1), 0
    while error * Fraction(factor) > 1:
        error, steps = error * rho(Fraction(kappa)), steps + 1
    return steps


def _halving(candidate, rng):
    steps = rng.integer(1, 8)
    expect(candidate(3.0, 2.0**steps - 0.5), steps)


def _exactly(candidate, rng):
    kappa, factor = float(rng.integer(2, 10 * rng.size)), rng.integer(2, 500) + 0.3
    expect(candidate(kappa, factor), _counted(kappa, factor))


def _round_bowl(candidate, rng):
    expect(candidate(1.0, rng.number(2, 9)), 1)


def _nothing_to_do(candidate, rng):
    expect(candidate(rng.number(1.5, 9), 1.0), 0)


def _half_kappa(candidate, rng):
    kappa, factor = float(rng.integer(2, 20)), rng.integer(2, 500) + 0.3
    most, steps = math.ceil(kappa / 2 * math.log(factor)), candidate(kappa, factor)
    expect_that(steps <= most, steps, f"at most {most}: κ/2 · ln(factor), rounded up")


def _ones(x):
    return np.column_stack([np.ones(len(x)), x])


def _data(rng, features):
    while True:
        x = np.array(rng.numbers(features + 4, features)) + rng.integer(1, 3)
        if np.linalg.cond(_ones(x)) < 100:
            return x


def _one_feature(candidate, rng):
    x = _data(rng, 1)
    kappa, mean, variance = candidate(x), sum(x[:, 0]) / len(x), float(x.var())
    expect(kappa + 2 + 1 / kappa, (1 + mean**2 + variance) ** 2 / variance, inputs={"x": x})


def _standardized(candidate, rng):
    size = rng.number(0.5, 3)
    x = np.array([[-1.0], [1.0]] * rng.size)
    expect_that(abs(candidate(x) - 1) < 1e-9, candidate(x), "1: mean 0 and deviation 1")
    expect(candidate(size * x), max(size**2, size**-2))


def _correlated(candidate, rng):
    r = rng.number(-0.9, 0.9)
    u, v = np.array([1.0, 1, -1, -1]), np.array([1.0, -1, 1, -1])
    x = np.column_stack([u, r * u + math.sqrt(1 - r**2) * v])
    expect(candidate(x), (1 + abs(r)) / (1 - abs(r)))


def _singular_values(candidate, rng):
    x = _data(rng, rng.size)
    values = np.linalg.svd(_ones(x), compute_uv=False)
    expect(candidate(x), float((values[0] / values[-1]) ** 2))


def _twice(candidate, rng):
    x = _data(rng, rng.size)
    expect(candidate(np.concatenate([x, x])), candidate(x))


def _kappa(matrix):
    return float(np.linalg.cond(matrix))


EXERCISES = [
    Exercise(
        name="best-rate",
        call="best_rate(smallest, largest)",
        hint="The flat factor 1 - ηλmin falls with η, the steep one in size, ηλmax - 1, rises. Where are they equal?",
        properties={
            "it is one over the mean of the two curvatures": _formula,
            "the flat and the steep error shrink by opposite factors": _opposite,
            "in a round bowl one step is enough": _round,
            "no other rate has a smaller worst factor": _none_better,
            "a bowl eight times as steep takes an eighth": _unit,
        },
        wrong={
            "1 / λmax": lambda smallest, largest: 1 / largest,
            "2 / λmax, the edge": lambda smallest, largest: 2 / largest,
            "the 2 forgotten": lambda smallest, largest: 1 / (smallest + largest),
            "the geometric mean": lambda smallest, largest: 1 / math.sqrt(smallest * largest),
            "the mean of the two own best rates": lambda smallest, largest: (1 / smallest + 1 / largest) / 2,
        },
    ),
    Exercise(
        name="steps-needed",
        call="steps_needed(kappa, factor)",
        hint="Multiply an error of 1 by (κ - 1)/(κ + 1) until it is at most 1/factor, and count.",
        properties={
            "κ = 3 halves the error at each step": _halving,
            "one step fewer is not enough, and one more is not needed": _exactly,
            "a round bowl needs one step": _round_bowl,
            "a factor of 1 needs none": _nothing_to_do,
            "it is at most κ/2 · ln(factor), rounded up": _half_kappa,
        },
        wrong={
            "the factor of the loss, squared": lambda kappa, factor: _counted(kappa, factor, lambda k: ((k - 1) / (k + 1)) ** 2),
            "1 - 1/κ, the rate 1 / λmax": lambda kappa, factor: _counted(kappa, factor, lambda k: 1 - 1 / k),
            "the rule of thumb κ/2 · ln(factor)": lambda kappa, factor: math.ceil(kappa / 2 * math.log(factor)),
            "one step too few": lambda kappa, factor: max(_counted(kappa, factor) - 1, 0),
            "the momentum factor with √κ": lambda kappa, factor: _counted(math.sqrt(kappa), factor),
        },
    ),
    Exercise(
        name="regression-kappa",
        call="regression_kappa(x)",
        hint="Put a column of ones beside x, for the bias. The eigenvalues of XᵀX / n are the curvatures.",
        properties={
            "it is the squared ratio of the largest and smallest singular value of [1, x]": _singular_values,
            "for one feature κ + 2 + 1/κ is (1 + μ² + σ²)² / σ²": _one_feature,
            "for one feature with mean 0 it is σ² or 1/σ²": _standardized,
            "for two standardized features it is (1 + |r|) / (1 - |r|)": _correlated,
            "each row twice changes nothing": _twice,
        },
        wrong={
            "the bias forgotten": lambda x: _kappa(x.T @ x / len(x)),
            "the matrix of the data instead of XᵀX": lambda x: _kappa(_ones(x)),
            "the covariance: means subtracted": lambda x: _kappa((x - x.mean(axis=0)).T @ (x - x.mean(axis=0)) / len(x)),
            "upside down": lambda x: 1 / _kappa(_ones(x).T @ _ones(x)),
            "the largest curvature alone": lambda x: float(np.linalg.norm(_ones(x), 2) ** 2 / len(x)),
        },
    ),
]
