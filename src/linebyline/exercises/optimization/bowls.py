"""Exercises of the lecture on bowls: the error after t steps, and the largest rate."""

import numpy as np

from linebyline.exercises.core import Exercise, expect

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


# How many steps ----------------------------------------------------------------------------------------------------


# κ of a linear regression ------------------------------------------------------------------------------------------


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
]
