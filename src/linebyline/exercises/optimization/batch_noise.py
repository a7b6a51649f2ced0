"""Exercises of the lecture on mini-batches: the noise of a batch, and the floor that it leaves."""

import math
from itertools import combinations, product

import numpy as np

from linebyline.exercises.core import Exercise, expect

# The noise of a batch ----------------------------------------------------------------------------------------------


def _gradients(rng):
    return np.array(rng.numbers(rng.integer(2, 5), rng.integer(1, 3)))


def _enumerated(candidate, rng):
    grads, replace = _gradients(rng), rng.random() < 0.5
    batch_size = rng.integer(1, min(3, len(grads)))
    rows = range(len(grads))
    every = list(product(rows, repeat=batch_size) if replace else combinations(rows, batch_size))
    total = 0.0
    for column in grads.T.tolist():
        mean = math.fsum(column) / len(column)
        total += math.fsum((math.fsum(column[i] for i in batch) / batch_size - mean) ** 2 for batch in every)
    expect(candidate(grads, batch_size, replace), total / len(every))


def _whole_set(candidate, rng):
    grads = _gradients(rng)
    expect(candidate(grads, len(grads), False), 0.0)


def _single_example(candidate, rng):
    grads = _gradients(rng)
    expect(candidate(grads, 1, False), candidate(grads, 1, True))


def _double_batch(candidate, rng):
    grads, batch_size = _gradients(rng), rng.integer(1, 50)
    expect(2 * candidate(grads, 2 * batch_size, True), candidate(grads, batch_size, True))


def _two_opposite(candidate, rng):
    size = rng.integer(1, 9)
    expect(candidate(np.array([[float(size)], [-float(size)]]), 1, rng.random() < 0.5), float(size**2))


def _shift_of_gradients(candidate, rng):
    grads, shift, replace = _gradients(rng), rng.number(), rng.random() < 0.5
    expect(candidate(grads + shift, 2, replace), candidate(grads, 2, replace))


def _noise(factor, spread=lambda grads: float(grads.var(axis=0).sum())):
    return lambda grads, batch_size, replace: spread(grads) * factor(len(grads), batch_size, replace)


def _right_factor(n, b, replace):
    return 1 / b if replace else (n - b) / (n - 1) / b


# Where it hovers ---------------------------------------------------------------------------------------------------


def _setting(rng, low=0.1, high=1.9):
    curvature = 2.0 ** rng.integer(-2, 3)
    return rng.number(low, high) / curvature, curvature, rng.integer(1, 9) / 2, 2 ** rng.integer(0, 4)


def _fixed_point(candidate, rng):
    rate, curvature, variance, batch_size = _setting(rng)
    square = 0.0
    for _ in range(400):  # |1 - rate * curvature| is at most 0.9
        square = (1 - rate * curvature) ** 2 * square + rate**2 * variance / batch_size
    expect(candidate(rate, curvature, variance, batch_size), square)


def _forgets_at_once(candidate, rng):
    _, curvature, variance, batch_size = _setting(rng)
    expect(candidate(1 / curvature, curvature, variance, batch_size), variance / batch_size / curvature**2)


def _half_by_double(candidate, rng):
    rate, curvature, variance, batch_size = _setting(rng)
    doubled = candidate(rate, curvature, variance, 2 * batch_size)
    expect(2 * doubled, candidate(rate, curvature, variance, batch_size))


def _unit_of_w(candidate, rng):
    rate, curvature, variance, batch_size = _setting(rng)
    expect(9 * candidate(rate, curvature, variance, batch_size), candidate(9 * rate, curvature / 9, variance, batch_size) / 9)


def _beyond(candidate, rng):
    rate, curvature, variance, batch_size = _setting(rng, 2.0, 3.0)
    expect(candidate(rate, curvature, variance, batch_size), math.inf)


def _floor(rate, curvature, variance, batch_size):
    if rate * curvature >= 2:
        return math.inf
    return rate * variance / (batch_size * curvature * (2 - rate * curvature))


def _bent(change):
    """A floor that is right in where it ends, and wrong by `change` below."""
    return lambda rate, curvature, variance, batch_size: change(_floor, rate, curvature, variance, batch_size)


EXERCISES = [
    Exercise(
        name="batch-gradient-variance",
        call="batch_gradient_variance(grads, batch_size, replace)",
        hint="First the trace for one draw: the mean squared distance of a row from the mean. Divide by the batch size; "
        "without replacement, times (N - B) / (N - 1).",
        properties={
            "it is the mean squared distance over all batches there are": _enumerated,
            "without replacement, the batch of all examples has no noise": _whole_set,
            "a batch of one is as noisy with replacement as without": _single_example,
            "with replacement, twice the batch has half the variance": _double_batch,
            "two opposite gradients, one drawn: their square": _two_opposite,
            "a constant added to all gradients changes nothing": _shift_of_gradients,
        },
        wrong={
            "always as if with replacement": _noise(lambda n, b, replace: 1 / b),
            "always as if without replacement": _noise(lambda n, b, replace: (n - b) / (n - 1) / b),
            "(N - B) / N instead of (N - B) / (N - 1)": _noise(lambda n, b, replace: 1 / b if replace else (n - b) / n / b),
            "the standard deviation": _noise(lambda n, b, replace: _right_factor(n, b, replace) ** 0.5),
            "the sum of the gradients, not their mean": _noise(lambda n, b, replace: b * b * _right_factor(n, b, replace)),
            "N - 1 in the covariance": _noise(_right_factor, lambda grads: float(grads.var(axis=0, ddof=1).sum())),
            "squares around 0": _noise(_right_factor, lambda grads: float((grads**2).sum(axis=1).mean())),
            "the mean over the parameters": _noise(_right_factor, lambda grads: float(grads.var(axis=0).mean())),
        },
    ),
    Exercise(
        name="noise-floor",
        call="noise_floor(learning_rate, curvature, noise_variance, batch_size)",
        hint="Write v for the variance after many steps. One more step must not change it: "
        "v = (1 - rate * curvature)² v + rate² * noise / batch. Solve for v; from rate * curvature = 2 on there is no solution.",
        properties={
            "it is where v <- (1 - rate * curvature)² v + rate² * noise / batch comes to rest": _fixed_point,
            "at the rate 1 / curvature it is one step of noise": _forgets_at_once,
            "twice the batch has half the floor": _half_by_double,
            "it does not depend on the unit of w": _unit_of_w,
            "from the rate 2 / curvature on it is infinite": _beyond,
        },
        wrong={
            "good for small rates only": _bent(
                lambda f, rate, curvature, variance, batch: (
                    f(rate, curvature, variance, batch) * (2 - rate * curvature) / 2 if rate * curvature < 2 else math.inf
                )
            ),
            "the batch forgotten": _bent(lambda f, rate, curvature, variance, batch: f(rate, curvature, variance, 1)),
            "the batch squared": _bent(lambda f, rate, curvature, variance, batch: f(rate, curvature, variance, batch**2)),
            "the rate forgotten": _bent(lambda f, rate, curvature, variance, batch: f(rate, curvature, variance, batch) / rate),
            "the standard deviation": _bent(lambda f, *setting: f(*setting) ** 0.5),
            "negative beyond 2 / curvature": lambda learning_rate, curvature, noise_variance, batch_size: (
                learning_rate * noise_variance / (batch_size * curvature * (2 - learning_rate * curvature) or 1.0)
            ),
            "the loss at the floor": _bent(
                lambda f, rate, curvature, variance, batch: f(rate, curvature, variance, batch) * curvature / 2
            ),
        },
    ),
]
