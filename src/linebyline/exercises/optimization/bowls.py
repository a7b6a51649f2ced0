"""Exercises of the lecture on bowls: the error after t steps, the limit, the best rate, how many steps, and κ of data."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The error after t steps -------------------------------------------------------------------------------------------


def _curvatures(rng):
    return rng.numbers(rng.size, low=0.1, high=3)


def _one_step(candidate, rng):
    eigenvalues, error, rate = _curvatures(rng), rng.numbers(rng.size), rng.number(0.1, 1)
    moved = [e - rate * (c * e) for c, e in zip(eigenvalues, error, strict=True)]  # a step against the gradient λe
    expect(candidate(np.array(eigenvalues), np.array(error), rate, 1), np.array(moved))


def _many_steps(candidate, rng):
    eigenvalues, error, rate, steps = _curvatures(rng), rng.numbers(rng.size), rng.number(0.1, 1), rng.integer(2, 6)
    inputs = np.array(eigenvalues), np.array(error), rate, steps
    for _ in range(steps):
        error = [e - rate * (c * e) for c, e in zip(eigenvalues, error, strict=True)]
    expect(candidate(*inputs), np.array(error))


def _no_step(candidate, rng):
    error = np.array(rng.numbers(rng.size))
    expect(candidate(np.array(_curvatures(rng)), error, 0.5, 0), error)


def _two_stretches(candidate, rng):
    eigenvalues, error, rate = np.array(_curvatures(rng)), np.array(rng.numbers(rng.size)), rng.number(0.1, 1)
    halfway = candidate(eigenvalues, error, rate, 2)
    expect(candidate(eigenvalues, halfway, rate, 3), candidate(eigenvalues, error, rate, 5))


def _flips(candidate, rng):
    steps, error = rng.integer(1, 6), rng.number(1, 3)
    after = [-error, error][steps % 2 == 0] * 2.0**-steps
    expect(candidate(np.array([1.0]), np.array([error]), 1.5, steps), np.array([after]))


# The largest rate --------------------------------------------------------------------------------------------------


def _turned(rng, n):
    """Curvatures with one clear largest, and axes turned by a mirror, in the columns."""
    eigenvalues = rng.numbers(n, low=0.2, high=3)
    eigenvalues[rng.integer(0, n - 1)] = rng.number(3.5, 6)
    v = np.array(rng.integers(n, low=1, high=3), float)
    return np.array(eigenvalues), np.eye(n) - 2 * np.outer(v, v) / (v @ v)


def _diagonal(candidate, rng):
    eigenvalues = _curvatures(rng)
    expect(candidate(np.diag(eigenvalues)), 2 / sorted(eigenvalues)[-1])


def _turned_bowl(candidate, rng):
    eigenvalues, q = _turned(rng, rng.size + 1)
    expect(candidate(q * eigenvalues @ q.T), 2 / max(eigenvalues.tolist()))


def _steeper(candidate, rng):
    eigenvalues, q = _turned(rng, rng.size + 1)
    a = q * eigenvalues @ q.T
    expect(candidate(4 * a), candidate(a) / 4)


def _on_the_edge(candidate, rng):
    eigenvalues, q = _turned(rng, rng.size + 1)
    a, steepest = q * eigenvalues @ q.T, q[:, eigenvalues.argmax()]
    expect(steepest - candidate(a) * (a @ steepest), -steepest, inputs={"a": a})


def _rate_of(quantity):
    return lambda a: float(2 / quantity(a))


# The best rate -----------------------------------------------------------------------------------------------------


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


# How many steps ----------------------------------------------------------------------------------------------------


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


# κ of a linear regression ------------------------------------------------------------------------------------------


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
        name="bowl-error-after",
        call="bowl_error_after(eigenvalues, error, rate, steps)",
        hint="Along its axis each error is multiplied by 1 - rate · eigenvalue, once a step. It may become negative.",
        properties={
            "one step multiplies each error by 1 - ηλ": _one_step,
            "t steps do what single steps do t times": _many_steps,
            "no step changes nothing": _no_step,
            "two steps, then three, are five": _two_stretches,
            "with ηλ = 1.5 the sign flips at each step, and the error halves": _flips,
        },
        wrong={
            "the sign forgotten": lambda curvatures, error, rate, steps: np.abs(1 - rate * curvatures) ** steps * error,
            "a straight line: 1 - ηλt": lambda curvatures, error, rate, steps: (1 - rate * curvatures * steps) * error,
            "infinitely small steps: exp(-ηλt)": lambda curvatures, error, rate, steps: (
                np.exp(-rate * curvatures * steps) * error
            ),
            "the curvature forgotten": lambda curvatures, error, rate, steps: (1 - rate) ** steps * error,
            "one step too many": lambda curvatures, error, rate, steps: (1 - rate * curvatures) ** (steps + 1) * error,
        },
    ),
    Exercise(
        name="largest-rate",
        call="largest_rate(a)",
        hint="The steepest direction decides: the largest eigenvalue of a. `np.linalg.eigvalsh` returns them in order.",
        properties={
            "for a diagonal matrix it is 2 / its largest entry": _diagonal,
            "turning the bowl does not change it": _turned_bowl,
            "a bowl four times as steep allows a quarter": _steeper,
            "at this rate the steepest direction flips and keeps its length": _on_the_edge,
        },
        wrong={
            "the mean curvature": _rate_of(lambda a: np.trace(a) / len(a)),
            "half of it: 1 / λmax": _rate_of(lambda a: 2 * np.linalg.eigvalsh(a)[-1]),
            "the flattest direction": _rate_of(lambda a: np.linalg.eigvalsh(a)[0]),
            "the largest entry of the diagonal": _rate_of(lambda a: np.diag(a).max()),
            "the sum of all curvatures": _rate_of(np.trace),
            "the best rate instead of the largest": _rate_of(lambda a: np.linalg.eigvalsh(a)[[0, -1]].sum()),
        },
    ),
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
