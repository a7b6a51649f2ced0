"""Exercises of the lecture on the sigmoid neuron: the sigmoid, its slope, the gradient of one neuron, an exact fit."""

import math
import warnings

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _exact(z: float) -> float:
    """σ of one number, by the definition."""
    return 1 / (1 + math.exp(-z))


def _random_z(rng):
    return np.array(rng.numbers(rng.size, low=-6, high=6))


# The sigmoid -------------------------------------------------------------------------------------------------------


def _is_sigmoid(candidate, rng):
    z = _random_z(rng)
    expect(candidate(z), np.array([_exact(number) for number in z.tolist()]))


def _halves(candidate, rng):
    z = _random_z(rng)
    expect(candidate(z) + candidate(-z), np.ones(len(z)))


def _any_shape(candidate, rng):
    z = np.array(rng.numbers(2, rng.size), np.float32)
    wanted = np.array([[_exact(number) for number in row] for row in z.tolist()], np.float32)
    expect(candidate(z), wanted, tolerance=1e-6)  # float32 has seven digits


def _no_overflow(candidate, rng):
    z = np.array([1000.0, -1000.0]) * rng.integer(1, 9)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        h = candidate(z)
    expect(h, np.array([1.0, 0.0]))
    expect_that(not caught, h, "the same, but without the overflow that NumPy warned of on the way")


def _left_tail(candidate, rng):
    z = -rng.number(35, 90) * np.ones(1)
    h = candidate(z)
    expect_that(abs(float(h[0]) / math.exp(z[0]) - 1) < 1e-9, h, "e^z, to nine digits: 1 + e^z is almost 1 here")


# Its slope ---------------------------------------------------------------------------------------------------------


def _is_slope(candidate, rng):
    z = _random_z(rng)
    expect(candidate(z), np.array([1 / (2 * math.cosh(number / 2)) ** 2 for number in z.tolist()]))


def _is_difference(candidate, rng):
    z, step = _random_z(rng), 1e-5
    wanted = [(_exact(number + step) - _exact(number - step)) / (2 * step) for number in z.tolist()]
    expect(candidate(z), np.array(wanted), tolerance=1e-6)


def _quarter(candidate, rng):
    expect(candidate(np.zeros(rng.integer(1, 4))).max(), 0.25)


def _even(candidate, rng):
    z = _random_z(rng)
    expect(candidate(-z), candidate(z.copy()))


def _never_zero(candidate, rng):
    z = rng.number(38, 90) * np.ones(1)
    slope = candidate(z)
    expect_that(abs(float(slope[0]) * math.exp(z[0]) - 1) < 1e-9, slope, "e^(-z), to nine digits: small, but not 0")


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


# The gradient of one neuron ----------------------------------------------------------------------------------------


def _case(rng):
    w, b = rng.number(-2, 2), rng.number(-2, 2)
    return w, b, np.array(rng.numbers(rng.size)), np.array(rng.numbers(rng.size, low=0, high=1))


def _loss(w, b, x, y):
    return math.fsum((_exact(w * a + b) - t) ** 2 / 2 for a, t in zip(x.tolist(), y.tolist(), strict=True)) / len(x)


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
    expect(candidate(w, b, x, np.array([_exact(w * number + b) for number in x.tolist()])), (0.0, 0.0))


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
        h = _sigmoid(z)
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
    expect((_exact(w * x1 + b), _exact(w * x2 + b)), (y1, y2), {"x1": x1, "y1": y1, "x2": x2, "y2": y2})


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
    expect(tuple(candidate(x1, _exact(w * x1 + b), x2, _exact(w * x2 + b))), (w, b))


def _wrong_fit(logit=lambda y: math.log(y / (1 - y)), run=lambda x1, x2: x2 - x1, sign=-1):
    def fit(x1, y1, x2, y2):
        w = (logit(y2) - logit(y1)) / run(x1, x2)
        return w, logit(y1) + sign * w * x1

    return fit


EXERCISES = [
    Exercise(
        name="sigmoid",
        call="sigmoid(z)",
        hint="Take the exponential of -|z| only. For z below 0 multiply numerator and denominator of 1 / (1 + e^(-z)) by e^z.",
        properties={
            "it is 1 / (1 + e^(-z)), entry by entry": _is_sigmoid,
            "σ(z) and σ(-z) sum to 1": _halves,
            "any shape and float32 come back as they went in": _any_shape,
            "z of 1000 and more, on either side, overflows nothing": _no_overflow,
            "far on the left it is e^z and not 0": _left_tail,
        },
        wrong={
            "by the definition: overflows on the left": lambda z: 1 / (1 + np.exp(-z)),
            "e^z / (1 + e^z): nan on the right": lambda z: np.exp(z) / (1 + np.exp(z)),
            "1 - σ(-z): 0 on the left": lambda z: 1 - 1 / (1 + np.exp(np.minimum(z, 700))),
            "the sign of z forgotten": lambda z: _sigmoid(-z),
            "tanh": np.tanh,
            "always float64": lambda z: _sigmoid(z.astype(np.float64)),
        },
    ),
    Exercise(
        name="sigmoid-derivative",
        call="sigmoid_derivative(z)",
        hint="σ' = σ(z)(1 - σ(z)). What goes in is z, not σ(z). And 1 - σ(z) is σ(-z), which does not round to 0.",
        properties={
            "it is 1 / (2 cosh(z/2))²": _is_slope,
            "it is the limit of differences": _is_difference,
            "its largest value is 1/4, at 0": _quarter,
            "it is the same at z and -z": _even,
            "far out it is small, but not 0": _never_zero,
        },
        wrong={
            "σ(z)(1 - z)": lambda z: _sigmoid(z) * (1 - z),
            "z(1 - z): z taken for σ(z)": lambda z: z * (1 - z),
            "σ applied twice": lambda z: _sigmoid(_sigmoid(z)) * (1 - _sigmoid(_sigmoid(z))),
            "1 - σ², which belongs to tanh": lambda z: 1 - _sigmoid(z) ** 2,
            "1 - σ(z), rounded to 0 far out": lambda z: _sigmoid(z) * (1 - _sigmoid(z)),
            "the other sign": lambda z: -_sigmoid(z) * _sigmoid(-z),
        },
    ),
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
