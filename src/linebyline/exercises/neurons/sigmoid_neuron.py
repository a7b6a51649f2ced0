"""Exercises of the lecture on the sigmoid neuron: the gradient of one neuron, an exact fit."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.neurons.sigmoid import exact_sigmoid, sigmoid

# The gradient of one neuron ----------------------------------------------------------------------------------------


def _case(rng):
    w, b = rng.number(-2, 2), rng.number(-2, 2)
    return w, b, np.array(rng.numbers(rng.size)), np.array(rng.numbers(rng.size, low=0, high=1))


def _loss(w, b, x, y):
    return math.fsum((exact_sigmoid(w * a + b) - t) ** 2 / 2 for a, t in zip(x.tolist(), y.tolist(), strict=True)) / len(x)


def _is_gradient(candidate, rng):
    w, b, x, y = _case(rng)
    step = 1e-5
    along_w = (_loss(w + step, b, x, y) - _loss(w - step, b, x, y)) / (2 * step)
    along_b = (_loss(w, b + step, x, y) - _loss(w, b - step, x, y)) / (2 * step)
    expect(candidate(w, b, x, y), (along_w, along_b), tolerance=1e-6)


def _at_zero(candidate, rng):
    _, _, x, y = _case(rng)
    misses = [0.5 - target for target in y.tolist()]
    along_w = math.fsum(miss * a for miss, a in zip(misses, x.tolist(), strict=True)) / (4 * len(x))
    expect(candidate(0.0, 0.0, x, y), (along_w, math.fsum(misses) / (4 * len(x))))


def _perfect(candidate, rng):
    w, b, x, _ = _case(rng)
    expect(candidate(w, b, x, np.array([exact_sigmoid(w * number + b) for number in x.tolist()])), (0.0, 0.0))


def _twice_the_data(candidate, rng):
    w, b, x, y = _case(rng)
    expect(candidate(w, b, np.tile(x, 2), np.tile(y, 2)), tuple(candidate(w, b, x, y)))


def _mirrored(candidate, rng):
    w, b, x, y = _case(rng)
    grad_w, grad_b = candidate(w, b, x, y)
    expect(candidate(-w, b, -x, y), (-grad_w, grad_b))


def _wrong_gradient(miss=lambda h, y: h - y, slope=lambda h, z: h * (1 - h), times=lambda x: x, over=np.mean, factor=1.0):
    def gradient(w, b, x, y):
        z = w * x + b
        h = sigmoid(z)
        grad_z = factor * miss(h, y) * slope(h, z)
        return float(over(grad_z * times(x))), float(over(grad_z))

    return gradient


# Through two points ------------------------------------------------------------------------------------------------


def _two_points(rng):
    x1 = rng.number()
    return x1, rng.integer(1, 19) / 20, x1 + rng.number(0.5, 3), rng.integer(1, 19) / 20


def _hits_both(candidate, rng):
    x1, y1, x2, y2 = _two_points(rng)
    w, b = candidate(x1, y1, x2, y2)
    expect((exact_sigmoid(w * x1 + b), exact_sigmoid(w * x2 + b)), (y1, y2), {"x1": x1, "y1": y1, "x2": x2, "y2": y2})


def _swapped(candidate, rng):
    x1, y1, x2, y2 = _two_points(rng)
    expect(tuple(candidate(x2, y2, x1, y1)), tuple(candidate(x1, y1, x2, y2)))


def _moved(candidate, rng):
    x1, y1, x2, y2 = _two_points(rng)
    w, b = candidate(x1, y1, x2, y2)
    expect(tuple(candidate(x1 + 2, y1, x2 + 2, y2)), (w, b - 2 * w))


def _back_again(candidate, rng):
    w, b, x1 = rng.number(-2, 2), rng.number(-2, 2), rng.number(-1, 1)
    x2 = x1 + rng.number(0.5, 2)
    expect(tuple(candidate(x1, exact_sigmoid(w * x1 + b), x2, exact_sigmoid(w * x2 + b))), (w, b))


def _wrong_fit(logit=lambda y: math.log(y / (1 - y)), run=lambda x1, x2: x2 - x1, sign=-1):
    def fit(x1, y1, x2, y2):
        w = (logit(y2) - logit(y1)) / run(x1, x2)
        return w, logit(y1) + sign * w * x1

    return fit


EXERCISES = [
    Exercise(
        name="neuron-gradient",
        call="neuron_gradient(w, b, x, y)",
        hint="Chain rule, one factor for each step: (ŷ - y) from the loss, ŷ(1 - ŷ) from σ, x or 1 from w·x + b. Then the mean.",
        properties={
            "it is the pair of slopes of the loss along w and b": _is_gradient,
            "at w = b = 0 it is the mean of (1/2 - y)x / 4 and of (1/2 - y) / 4": _at_zero,
            "where all answers are right it is 0": _perfect,
            "each example twice changes nothing": _twice_the_data,
            "x and w both with the other sign change the sign of the first only": _mirrored,
        },
        wrong={
            "ŷ(1 - ŷ) forgotten": _wrong_gradient(slope=lambda h, z: 1.0),
            "ŷ(1 - z)": _wrong_gradient(slope=lambda h, z: h * (1 - z)),
            "the sum instead of the mean": _wrong_gradient(over=np.sum),
            "the half forgotten: twice as long": _wrong_gradient(factor=2.0),
            "y - ŷ: uphill": _wrong_gradient(miss=lambda h, y: y - h),
            "x forgotten": _wrong_gradient(times=np.ones_like),
        },
    ),
    Exercise(
        name="solve-two-points",
        call="solve_two_points(x1, y1, x2, y2)",
        hint="σ(z) = y means z = log(y / (1 - y)). So two targets are two values of wx + b: a line through two points.",
        properties={
            "the neuron answers y1 at x1 and y2 at x2": _hits_both,
            "the order of the points does not matter": _swapped,
            "both points moved by 2 keep w and lower b by 2w": _moved,
            "it finds the w and b that made the targets": _back_again,
        },
        wrong={
            "a line through the targets themselves": _wrong_fit(logit=lambda y: y),
            "the logarithm of y alone": _wrong_fit(logit=math.log),
            "the quotient upside down": _wrong_fit(logit=lambda y: math.log((1 - y) / y)),
            "not divided by the distance of the inputs": _wrong_fit(run=lambda x1, x2: 1.0),
            "the bias with the wrong sign of w": _wrong_fit(sign=1),
            "logarithms to the base 10": _wrong_fit(logit=lambda y: math.log10(y / (1 - y))),
        },
    ),
]
