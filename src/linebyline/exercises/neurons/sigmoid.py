"""Exercises of the lecture on the sigmoid neuron: the sigmoid and its slope."""

import math
import warnings

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def exact_sigmoid(z: float) -> float:
    """σ of one number, by the definition."""
    return 1 / (1 + math.exp(-z))


def _random_z(rng):
    return np.array(rng.numbers(rng.size, low=-6, high=6))


# The sigmoid -------------------------------------------------------------------------------------------------------


def _is_sigmoid(candidate, rng):
    z = _random_z(rng)
    expect(candidate(z), np.array([exact_sigmoid(number) for number in z.tolist()]))


def _halves(candidate, rng):
    z = _random_z(rng)
    expect(candidate(z) + candidate(-z), np.ones(len(z)))


def _any_shape(candidate, rng):
    z = np.array(rng.numbers(2, rng.size), np.float32)
    wanted = np.array([[exact_sigmoid(number) for number in row] for row in z.tolist()], np.float32)
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
    wanted = [(exact_sigmoid(number + step) - exact_sigmoid(number - step)) / (2 * step) for number in z.tolist()]
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


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


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
            "the sign of z forgotten": lambda z: sigmoid(-z),
            "tanh": np.tanh,
            "always float64": lambda z: sigmoid(z.astype(np.float64)),
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
            "σ(z)(1 - z)": lambda z: sigmoid(z) * (1 - z),
            "z(1 - z): z taken for σ(z)": lambda z: z * (1 - z),
            "σ applied twice": lambda z: sigmoid(sigmoid(z)) * (1 - sigmoid(sigmoid(z))),
            "1 - σ², which belongs to tanh": lambda z: 1 - sigmoid(z) ** 2,
            "1 - σ(z), rounded to 0 far out": lambda z: sigmoid(z) * (1 - sigmoid(z)),
            "the other sign": lambda z: -sigmoid(z) * sigmoid(-z),
        },
    ),
]
