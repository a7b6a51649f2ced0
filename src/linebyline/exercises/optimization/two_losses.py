"""Exercises of the lecture on two losses: the slope of each along the gap of two logits, and the pull on the right logit."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

FAR = np.array([-1000.0, 1000.0])


def _gaps(rng):
    return np.array(rng.numbers(rng.size, low=-5, high=5))


def _slopes(gaps, of_tanh):
    """The oracle: σ(z) = (1 + t)/2 with t = tanh(z/2), one number at a time."""
    return np.array([of_tanh(math.tanh(z / 2)) for z in gaps.tolist()])


def _by_differences(loss, gaps, h=1e-5):
    return np.array([(loss(z + h) - loss(z - h)) / (2 * h) for z in gaps.tolist()])


# Cross-entropy along the gap ---------------------------------------------------------------------------------------


def _values_cross_entropy(candidate, rng):
    gaps = _gaps(rng)
    expect(candidate(gaps), _slopes(gaps, lambda t: (t - 1) / 2))


def _opposite_gaps(candidate, rng):
    gaps = _gaps(rng)
    expect(candidate(gaps) + candidate(-gaps), -np.ones(len(gaps)), {"z": gaps})


def _differences_cross_entropy(candidate, rng):
    gaps = _gaps(rng)
    expect(candidate(gaps), _by_differences(lambda z: math.log1p(math.exp(-z)), gaps), {"z": gaps}, 1e-6)


def _far_cross_entropy(candidate, rng):
    expect(candidate(FAR.copy()), np.array([-1.0, 0.0]))


# Squared error along the gap ---------------------------------------------------------------------------------------


def _values_squared_error(candidate, rng):
    gaps = _gaps(rng)
    expect(candidate(gaps), _slopes(gaps, lambda t: -(1 + t) * (1 - t) ** 2 / 4))


def _differences_squared_error(candidate, rng):
    def loss(z):
        right = math.exp(z) / (1 + math.exp(z))
        return ((right - 1) ** 2 + (1 - right) ** 2) / 2

    gaps = _gaps(rng)
    expect(candidate(gaps), _by_differences(loss, gaps), {"z": gaps}, 1e-6)


def _steepest(candidate, rng):
    expect(candidate(np.array([-math.log(2), 0.0])), np.array([-8 / 27, -1 / 4]))


def _far_squared_error(candidate, rng):
    expect(candidate(FAR.copy()), np.zeros(2))


def _sigma(z):
    return 1 / (1 + np.exp(-z))


# The pull on the right logit ---------------------------------------------------------------------------------------


def _case(rng):
    logits = np.array(rng.numbers(max(2, rng.size)))
    return logits, rng.integer(0, len(logits) - 1)


def _by_the_matrix(logits, label):
    """Row `label` of diag(p) − p pᵀ times p − y, entry by entry."""
    total = math.fsum(math.exp(z) for z in logits)
    p = [math.exp(z) / total for z in logits]
    return math.fsum(p[label] * ((k == label) - p[k]) * (p[k] - (k == label)) for k in range(len(p)))


def _values_right(candidate, rng):
    logits, label = _case(rng)
    expect(candidate(logits, label), _by_the_matrix(logits.tolist(), label))


def _equal_logits(candidate, rng):
    classes = rng.integer(2, 10)
    expect(candidate(np.full(classes, rng.number()), rng.integer(0, classes - 1)), -(classes - 1) / classes**2)


def _shift(candidate, rng):
    logits, label = _case(rng)
    expect(candidate(logits + 1000.0, label), candidate(logits, label))


def _most(candidate, rng):
    logits, label = _case(rng)
    odds = math.fsum(math.exp(z - logits[label]) for z in logits.tolist()) - 1  # of wrong to right
    most = 2 * odds**2 / (1 + odds) ** 3
    found = float(candidate(logits, label))
    expect_that(-most - 1e-12 <= found <= 0, found, f"a number from {-most:.6g} to 0, as the largest pull is 2q(1 - q)²")


def _wrong_right(logits, label, form):
    p = np.exp(logits - logits.max())
    p /= p.sum()
    return float(form(p[label], p))


def _overflows(logits, label):
    p = np.exp(logits) / np.exp(logits).sum()
    return float(-p[label] * (1 - 2 * p[label] + p @ p))


def _with(form):
    return lambda logits, label: _wrong_right(logits, label, form)


EXERCISES = [
    Exercise(
        name="gap-gradient-cross-entropy",
        call="gap_gradient_cross_entropy(z)",
        hint="The loss is -log σ(z), and σ' = σ(1 - σ). What is left after dividing by σ?",
        properties={
            "it is the derivative of -log σ(z), for each gap": _values_cross_entropy,
            "the slopes at z and -z add up to -1": _opposite_gaps,
            "differences of the loss agree": _differences_cross_entropy,
            "gaps of 1000 and -1000 give numbers": _far_cross_entropy,
        },
        wrong={
            "the wrong sign": lambda z: 1 - _sigma(z),
            "the probability itself": lambda z: -_sigma(z),
            "the slope of the sigmoid kept": lambda z: -_sigma(z) * (1 - _sigma(z)),
            "both logits added": lambda z: -2 * (1 - _sigma(z)),
            "overflows": lambda z: np.exp(z) / (1 + np.exp(z)) - 1,
        },
    ),
    Exercise(
        name="gap-gradient-squared-error",
        call="gap_gradient_squared_error(z)",
        hint="Both classes miss by 1 - σ(z), so the loss is (1 - σ)². Differentiate with σ' = σ(1 - σ).",
        properties={
            "it is the derivative of ½(σ - 1)² + ½(1 - σ)², for each gap": _values_squared_error,
            "differences of the loss agree": _differences_squared_error,
            "at σ = 1/3 it is -8/27, at σ = 1/2 it is -1/4": _steepest,
            "gaps of 1000 and -1000 give 0": _far_squared_error,
        },
        wrong={
            "no Jacobian": lambda z: -(1 - _sigma(z)),
            "one class only": lambda z: -_sigma(z) * (1 - _sigma(z)) ** 2,
            "the square forgotten": lambda z: -2 * _sigma(z) * (1 - _sigma(z)),
            "the square on the wrong factor": lambda z: -2 * _sigma(z) ** 2 * (1 - _sigma(z)),
            "the wrong sign": lambda z: 2 * _sigma(z) * (1 - _sigma(z)) ** 2,
            "both logits added": lambda z: -4 * _sigma(z) * (1 - _sigma(z)) ** 2,
        },
    ),
    Exercise(
        name="right-logit-gradient",
        call="right_logit_gradient(logits, label)",
        hint="Take the row of diag(p) - p pᵀ that belongs to the label, times p - y. The sum of all p² appears.",
        properties={
            "it is entry `label` of (diag(p) - p pᵀ)(p - y)": _values_right,
            "equal logits of K classes give -(K - 1)/K²": _equal_logits,
            "adding 1000 to all logits changes nothing": _shift,
            "its size is at most 2q(1 - q)², q the probability of the label": _most,
        },
        wrong={
            "cross-entropy's": _with(lambda q, p: q - 1),
            "the diagonal only": _with(lambda q, p: q * (1 - q) * (q - 1)),
            "as if there were two classes": _with(lambda q, p: -2 * q * (1 - q) ** 2),
            "the wrong sign": _with(lambda q, p: q * (1 - 2 * q + p @ p)),
            "p·p where p·r belongs": _with(lambda q, p: q * (q - 1 - p @ p)),
            "overflows": _overflows,
        },
    ),
]
