"""Exercises of the lecture on logistic regression: one step of descent, the prediction."""

from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.networks.logistic import exact_loss, halfway, loss_slopes, random_case, sigmoid

# One step ----------------------------------------------------------------------------------------------------------


def _is_step(candidate, rng):
    w, b, x, labels = random_case(rng)
    rate = rng.number(0.1, 2)
    along_w, along_b = loss_slopes(w, b, x, labels)
    expect(candidate(w, b, x, labels, rate), (w - rate * along_w, b - rate * along_b), tolerance=1e-6)


def _rate_zero(candidate, rng):
    w, b, x, labels = random_case(rng)
    expect(candidate(w, b, x, labels, 0.0), (w.copy(), b))


def _twice_as_far(candidate, rng):
    w, b, x, labels = random_case(rng)
    rate = rng.number(0.1, 2)
    new_w, new_b = candidate(w, b, x, labels, rate)
    expect(candidate(w, b, x, labels, 2 * rate), (w + 2 * (new_w - w), b + 2 * (new_b - b)))


def _first_step(candidate, rng):
    w, _, x, labels = random_case(rng)
    along_w, along_b = halfway(x, labels)
    expect(candidate(0 * w, 0.0, x, labels, 1.0), (-along_w, -along_b))


def _loss_falls(candidate, rng):
    w, b, x, labels = random_case(rng, rows=1)
    rate = 4 * len(x) / float((x**2).sum() + len(x))  # at most 1/L: the trace is at least the largest eigenvalue
    before = exact_loss(w.tolist(), b, x, labels)
    new_w, new_b = candidate(w, b, x, labels, rate)
    after = exact_loss(new_w.tolist(), float(new_b), x, labels)
    expect_that(after <= before + 1e-12, after, f"a loss of at most {before:.6g}, where it was", {"w": w, "b": b, "x": x})


def _wrong_step(sign=-1, miss=lambda p, y: p - y, over=np.mean, bias=True):
    def step(w, b, x, labels, learning_rate):
        residual = miss(sigmoid(x @ w + b), labels)
        moved = sign * learning_rate * over(x * residual[:, None], axis=0)
        return w + moved, b + sign * learning_rate * float(over(residual)) * bias

    return step


def _bias_from_the_new_weights(w, b, x, labels, learning_rate):
    w = w - learning_rate * x.T @ (sigmoid(x @ w + b) - labels) / len(x)
    return w, b - learning_rate * float(np.mean(sigmoid(x @ w + b) - labels))


# The prediction ----------------------------------------------------------------------------------------------------


def _exact_logits(w, b, x):
    return [sum(Fraction(v) * Fraction(a) for v, a in zip(w.tolist(), row, strict=True)) + Fraction(b) for row in x.tolist()]


def _clear_case(rng):
    """No logit so near to 0 that rounding could decide."""
    while True:
        w, b, x, _ = random_case(rng)
        logits = _exact_logits(w, b, x)
        if min(map(abs, logits)) > Fraction(1, 10**6):
            return w, b, x, logits


def _is_prediction(candidate, rng):
    w, b, x, logits = _clear_case(rng)
    expect(candidate(w, b, x), np.array([int(z > 0) for z in logits]))


def _on_the_border(candidate, rng):
    w, x = np.array(rng.integers(2, low=-3, high=3)) * 1.0, np.array(rng.integers(rng.size, 2, low=-3, high=3)) * 1.0
    expect(candidate(w, -float(x[0] @ w), x)[0], 0, {"w": w, "b": -float(x[0] @ w), "x": x})


def _longer(candidate, rng):
    w, b, x, _ = _clear_case(rng)
    factor = 2.0 ** rng.integer(-3, 9)
    expect(candidate(factor * w, factor * b, x), candidate(w, b, x), {"w": w, "b": b, "x": x, "factor": factor})


def _other_way_round(candidate, rng):
    w, b, x, _ = _clear_case(rng)
    expect(candidate(-w, -b, x), 1 - candidate(w, b, x), {"w": w, "b": b, "x": x})


def _wrong_predict(of):
    return lambda w, b, x: of(x @ w + b)


EXERCISES = [
    Exercise(
        name="logistic-step",
        call="logistic_step(w, b, x, labels, learning_rate)",
        hint="Take both slopes at the old w and b. Then subtract the learning rate times each, into new variables.",
        properties={
            "it is w and b, each minus the learning rate times its slope": _is_step,
            "a learning rate of 0 changes nothing": _rate_zero,
            "twice the learning rate goes twice as far": _twice_as_far,
            "from w = 0 and b = 0 it is the mean of (y - 1/2)x and of y - 1/2, at a learning rate of 1": _first_step,
            "at a learning rate of at most 1/L the loss does not rise": _loss_falls,
        },
        wrong={
            "uphill": _wrong_step(sign=1),
            "p(1 - p) left in: the step of squared error": _wrong_step(miss=lambda p, y: (p - y) * p * (1 - p)),
            "the sum instead of the mean": _wrong_step(over=np.sum),
            "the bias stays": _wrong_step(bias=False),
            "the bias from the new weights": _bias_from_the_new_weights,
            "the weights as they were": lambda w, b, x, labels, learning_rate: (w.copy(), b),
        },
    ),
    Exercise(
        name="logistic-predict",
        call="logistic_predict(w, b, x)",
        hint="p is above 1/2 exactly where the logit is above 0. The result holds integers; (z > 0).astype(int) makes them.",
        properties={
            "it is the integer 1 where p is above 1/2, and 0 elsewhere": _is_prediction,
            "a logit of exactly 0 gives 0": _on_the_border,
            "w and b both times a positive factor change nothing": _longer,
            "w and b with the other sign swap the answers": _other_way_round,
        },
        wrong={
            "p above 0: always 1": _wrong_predict(lambda z: (sigmoid(z) > 0).astype(int)),
            "the logit above 1/2": _wrong_predict(lambda z: (z > 0.5).astype(int)),
            "the border counts as 1": _wrong_predict(lambda z: (z >= 0).astype(int)),
            "p itself": _wrong_predict(sigmoid),
            "True and False": _wrong_predict(lambda z: z > 0),
            "floats": _wrong_predict(lambda z: (z > 0) * 1.0),
            "signs instead of bits": _wrong_predict(lambda z: np.sign(z).astype(int)),
            "the bias forgotten": lambda w, b, x: (x @ w > 0).astype(int),
        },
    ),
]
