"""Exercises of the lecture on the perceptron: one step of learning, and the bound on how many steps it takes."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# One step of the perceptron ----------------------------------------------------------------------------------------


def _example(rng, side):
    """Weights, an input and a label whose product with w·x has this sign, never too near 0 to tell."""
    while True:
        w, x = np.array(rng.numbers(rng.size)), np.array(rng.numbers(rng.size))
        if abs(w @ x) > 0.005:
            return w, x, int(side * np.sign(w @ x))


def _wrong_side(candidate, rng):
    w, x, label = _example(rng, -1)
    expect(candidate(w, x, label), w + x if label == 1 else w - x)


def _right_side(candidate, rng):
    w, x, label = _example(rng, 1)
    expect(candidate(w, x, label), w)


def _on_the_boundary(candidate, rng):
    w, label = np.array(rng.integers(2, low=-3, high=3), float), rng.integer(0, 1) * 2 - 1
    x = np.array([-w[1], w[0]]) if w.any() else np.array([1.0, 2.0])
    expect(candidate(w, x, label), w + x if label == 1 else w - x)


def _mirrored(candidate, rng):
    w, x, label = _example(rng, rng.integer(0, 1) * 2 - 1)
    expect(candidate(w, -x, -label), candidate(w, x, label))


def _nearer(candidate, rng):
    w, x, label = _example(rng, -1)
    gained = label * float((candidate(w, x, label) - w) @ x)
    expect(gained, float(x @ x), inputs={"w": w, "x": x, "label": label})


def _step(mistake=lambda s: s <= 0, size=lambda x: 1.0, sign=lambda label: label):
    return lambda w, x, label: w + size(x) * sign(label) * x if mistake(label * (w @ x)) else w.copy()


# The bound on the mistakes -----------------------------------------------------------------------------------------


def _separable(rng):
    """Inputs, labels, and weights that separate them with a margin."""
    while True:
        w, x = np.array(rng.numbers(2)), np.array(rng.numbers(rng.size + 1, 2))
        if abs(x @ w).min() > 0.05:
            return x, np.sign(x @ w).astype(int), w


def _bound(x, labels, w, length=np.max, scaled=True, near=np.min, power=2):
    gamma = near(labels * (x @ w)) / (np.linalg.norm(w) if scaled else 1.0)
    return float((length(np.linalg.norm(x, axis=1)) / gamma) ** power)


def _one_point(candidate, rng):
    x, labels, w = _separable(rng)
    x, labels = x[:1], labels[:1]
    cosine = float((x[0] @ w) ** 2 / ((x[0] @ x[0]) * (w @ w)))
    expect(candidate(x, labels, w), 1 / cosine)


def _definition(candidate, rng):
    x, labels, w = _separable(rng)
    gaps = [float(label * (row @ w)) for row, label in zip(x, labels, strict=True)]
    squares = [float(row @ row) for row in x]
    expect(candidate(x, labels, w), max(squares) * float(w @ w) / min(gaps) ** 2)


def _length_of_w(candidate, rng):
    x, labels, w = _separable(rng)
    expect(candidate(x, labels, 7 * w), candidate(x, labels, w))


def _unit_of_x(candidate, rng):
    x, labels, w = _separable(rng)
    expect(candidate(10 * x, labels, w), candidate(x, labels, w))


def _orthonormal(candidate, rng):
    labels = np.array(rng.integers(rng.size, low=0, high=1)) * 2 - 1
    expect(candidate(np.eye(rng.size), labels, labels.astype(float)), float(rng.size))


def _mistakes_below(candidate, rng):
    x, labels, w = _separable(rng)
    v, mistakes, before = np.zeros(2), 0, -1
    while mistakes != before:
        before = mistakes
        for row, label in zip(x, labels, strict=True):
            if label * (row @ v) <= 0:
                v, mistakes = v + label * row, mistakes + 1
    bound = candidate(x, labels, w)
    expect_that(bound >= mistakes * (1 - 1e-9), bound, f"at least {mistakes}: so many mistakes the perceptron made")


def _bound_with(**changed):
    return lambda x, labels, w: _bound(x, labels, w, **changed)


EXERCISES = [
    Exercise(
        name="perceptron-update",
        call="perceptron_update(w, x, label)",
        hint="A mistake means label · (w·x) is not above 0. Then add the example to w, with the sign of its label.",
        properties={
            "on the wrong side, w + label · x comes back": _wrong_side,
            "on the right side, w comes back as it is": _right_side,
            "exactly on the boundary counts as a mistake": _on_the_boundary,
            "x and label both with the other sign change nothing": _mirrored,
            "after a mistake, label · (w·x) has grown by x·x": _nearer,
        },
        wrong={
            "the boundary taken for right: w = 0 never learns": _step(mistake=lambda s: s < 0),
            "an update for right examples too": _step(mistake=lambda s: True),
            "the label forgotten": _step(sign=lambda label: 1),
            "away from the example": _step(sign=lambda label: -label),
            "label minus prediction, which is 2": _step(size=lambda x: 2.0),
            "the example scaled to length 1": _step(size=lambda x: 1 / max(float(np.linalg.norm(x)), 1e-9)),
        },
    ),
    Exercise(
        name="perceptron-bound",
        call="perceptron_bound(x, labels, w)",
        hint="R is the largest norm of a row; γ is the smallest label · (x·w), divided by the norm of w.",
        properties={
            "for one point it is 1 / cos² of its angle to w": _one_point,
            "it is (R / γ)²": _definition,
            "the length of w does not matter": _length_of_w,
            "the unit of x does not matter": _unit_of_x,
            "for n orthonormal points and w = their labels it is n": _orthonormal,
            "it is no smaller than the number of mistakes": _mistakes_below,
        },
        wrong={
            "w not scaled to length 1": _bound_with(scaled=False),
            "the square forgotten": _bound_with(power=1),
            "the mean norm instead of the largest": _bound_with(length=np.mean),
            "the mean distance instead of the smallest": _bound_with(near=np.mean),
            "the labels forgotten": lambda x, labels, w: _bound(x, np.ones_like(labels), w),
        },
    ),
]
