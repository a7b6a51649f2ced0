"""Exercises of the lecture on logistic regression: the loss, its gradient, one step of descent, the prediction."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _example_loss(z: float, label: int) -> float:
    """Minus the logarithm of the probability of one label, by the definition."""
    return math.log1p(math.exp(-z if label else z))


def _loss(w, b, x, labels) -> float:
    """The loss, one number at a time: an oracle that shares nothing with NumPy code."""
    logits = [math.fsum(v * a for v, a in zip(w, row, strict=True)) + b for row in x.tolist()]
    return math.fsum(map(_example_loss, logits, labels.tolist())) / len(labels)


def _slopes(w, b, x, labels):
    """The gradient of the oracle's loss by central differences, bias last."""
    at, step, slopes = [*w.tolist(), b], 1e-5, []
    for i in range(len(at)):
        up, down = ([v + sign * step * (i == j) for j, v in enumerate(at)] for sign in (1, -1))
        slopes.append((_loss(up[:-1], up[-1], x, labels) - _loss(down[:-1], down[-1], x, labels)) / (2 * step))
    return np.array(slopes[:-1]), slopes[-1]


def _logits_and_labels(rng):
    return np.array(rng.numbers(rng.size, low=-6, high=6)), np.array(rng.integers(rng.size, low=0, high=1))


def _case(rng, rows=0):
    rows, inputs = rng.size + rows, rng.integer(1, 3)
    x, labels = np.array(rng.numbers(rows, inputs)), np.array(rng.integers(rows, low=0, high=1))
    return np.array(rng.numbers(inputs, low=-1, high=1)), rng.number(-1, 1), x, labels


def _halfway(x, labels):
    """The gradient at w = 0, b = 0: there p is 1/2."""
    misses = [0.5 - label for label in labels.tolist()]
    along = [math.fsum(miss * a for miss, a in zip(misses, column, strict=True)) / len(labels) for column in x.T.tolist()]
    return np.array(along), math.fsum(misses) / len(labels)


# The loss ----------------------------------------------------------------------------------------------------------


def _is_loss(candidate, rng):
    logits, labels = _logits_and_labels(rng)
    expect(candidate(logits, labels), math.fsum(map(_example_loss, logits.tolist(), labels.tolist())) / len(labels))


def _zero_costs_log_two(candidate, rng):
    _, labels = _logits_and_labels(rng)
    expect(candidate(np.zeros(len(labels)), labels), math.log(2))


def _classes_change_names(candidate, rng):
    logits, labels = _logits_and_labels(rng)
    expect(candidate(-logits, 1 - labels), candidate(logits.copy(), labels.copy()), {"logits": logits, "labels": labels})


def _far_out(candidate, rng):
    z = 100.0 * rng.integer(8, 20)
    labels = np.array(rng.integers(2, low=0, high=1))
    wrong = sum(side == label for side, label in zip((0, 1), labels.tolist(), strict=True))  # z, then -z
    expect(candidate(np.array([z, -z]), labels), z * wrong / 2)


def _loss_twice(candidate, rng):
    logits, labels = _logits_and_labels(rng)
    expect(candidate(np.tile(logits, 2), np.tile(labels, 2)), candidate(logits.copy(), labels.copy()))


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def _wrong_loss(of_one, over=np.mean):
    return lambda logits, labels: float(over(of_one(logits, labels)))


def _of_probs(p, y):
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


# Loss and gradient -------------------------------------------------------------------------------------------------


def _is_loss_and_slopes(candidate, rng):
    w, b, x, labels = _case(rng)
    expect(candidate(w, b, x, labels), (_loss(w, b, x, labels), *_slopes(w, b, x, labels)), tolerance=1e-6)


def _at_zero(candidate, rng):
    w, _, x, labels = _case(rng)
    expect(candidate(0 * w, 0.0, x, labels), (math.log(2), *_halfway(x, labels)))


def _twice_the_data(candidate, rng):
    w, b, x, labels = _case(rng)
    expect(candidate(w, b, np.tile(x, (2, 1)), np.tile(labels, 2)), tuple(candidate(w, b, x, labels)))


def _mirrored(candidate, rng):
    w, b, x, labels = _case(rng)
    loss, grad_w, grad_b = candidate(w, b, x, labels)
    expect(candidate(-w, b, -x, labels), (loss, -grad_w, grad_b))


def _renamed(candidate, rng):
    w, b, x, labels = _case(rng)
    loss, grad_w, grad_b = candidate(w, b, x, labels)
    expect(candidate(-w, -b, x, 1 - labels), (loss, -grad_w, -grad_b))


def _sure_and_wrong(candidate, rng):
    z = 100.0 * rng.integer(8, 20)
    expect(candidate(np.ones(1), 0.0, np.array([[z]]), np.array([0])), (z, np.array([z]), 1.0))


def _wrong_propagate(miss=lambda p, y: p - y, over=np.mean, loss=None, grad_w=None):
    def propagate(w, b, x, labels):
        z = x @ w + b
        residual = miss(_sigmoid(z), labels)
        cost = loss(z, labels) if loss else np.logaddexp(0, z) - labels * z
        along_w = grad_w(x, residual) if grad_w else over(x * residual[:, None], axis=0)
        return float(over(cost)), along_w, float(over(residual))

    return propagate


# One step ----------------------------------------------------------------------------------------------------------


def _is_step(candidate, rng):
    w, b, x, labels = _case(rng)
    rate = rng.number(0.1, 2)
    along_w, along_b = _slopes(w, b, x, labels)
    expect(candidate(w, b, x, labels, rate), (w - rate * along_w, b - rate * along_b), tolerance=1e-6)


def _rate_zero(candidate, rng):
    w, b, x, labels = _case(rng)
    expect(candidate(w, b, x, labels, 0.0), (w.copy(), b))


def _twice_as_far(candidate, rng):
    w, b, x, labels = _case(rng)
    rate = rng.number(0.1, 2)
    new_w, new_b = candidate(w, b, x, labels, rate)
    expect(candidate(w, b, x, labels, 2 * rate), (w + 2 * (new_w - w), b + 2 * (new_b - b)))


def _first_step(candidate, rng):
    w, _, x, labels = _case(rng)
    along_w, along_b = _halfway(x, labels)
    expect(candidate(0 * w, 0.0, x, labels, 1.0), (-along_w, -along_b))


def _loss_falls(candidate, rng):
    w, b, x, labels = _case(rng, rows=1)
    rate = 4 * len(x) / float((x**2).sum() + len(x))  # at most 1/L: the trace is at least the largest eigenvalue
    before = _loss(w.tolist(), b, x, labels)
    new_w, new_b = candidate(w, b, x, labels, rate)
    after = _loss(new_w.tolist(), float(new_b), x, labels)
    expect_that(after <= before + 1e-12, after, f"a loss of at most {before:.6g}, where it was", {"w": w, "b": b, "x": x})


def _wrong_step(sign=-1, miss=lambda p, y: p - y, over=np.mean, bias=True):
    def step(w, b, x, labels, learning_rate):
        residual = miss(_sigmoid(x @ w + b), labels)
        moved = sign * learning_rate * over(x * residual[:, None], axis=0)
        return w + moved, b + sign * learning_rate * float(over(residual)) * bias

    return step


def _bias_from_the_new_weights(w, b, x, labels, learning_rate):
    w = w - learning_rate * x.T @ (_sigmoid(x @ w + b) - labels) / len(x)
    return w, b - learning_rate * float(np.mean(_sigmoid(x @ w + b) - labels))


# The prediction ----------------------------------------------------------------------------------------------------


def _exact_logits(w, b, x):
    return [sum(Fraction(v) * Fraction(a) for v, a in zip(w.tolist(), row, strict=True)) + Fraction(b) for row in x.tolist()]


def _clear_case(rng):
    """No logit so near to 0 that rounding could decide."""
    while True:
        w, b, x, _ = _case(rng)
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
        name="logistic-loss",
        call="logistic_loss(logits, labels)",
        hint="An example costs log(1 + e^z) - yz. For a large z take e^(-z) instead; np.logaddexp(0, z) does that for you.",
        properties={
            "it is the mean of log(1 + e^z) - yz": _is_loss,
            "logits of 0 cost log 2, whatever the labels": _zero_costs_log_two,
            "the two classes can change names": _classes_change_names,
            "far out, right costs 0 and wrong costs |z|": _far_out,
            "each example twice changes nothing": _loss_twice,
        },
        wrong={
            "the logarithm of the sigmoid": _wrong_loss(lambda z, y: _of_probs(_sigmoid(z), y)),
            "probabilities clipped": _wrong_loss(lambda z, y: _of_probs(np.clip(_sigmoid(z), 1e-7, 1 - 1e-7), y)),
            "e^z overflows": _wrong_loss(lambda z, y: np.log(1 + np.exp(z)) - y * z),
            "the sum instead of the mean": _wrong_loss(lambda z, y: np.logaddexp(0, z) - y * z, np.sum),
            "labels the wrong way round": _wrong_loss(lambda z, y: np.logaddexp(0, z) - (1 - y) * z),
            "the ones only": _wrong_loss(lambda z, y: y * np.logaddexp(0, -z)),
            "squared error": _wrong_loss(lambda z, y: (_sigmoid(z) - y) ** 2 / 2),
            "bits": _wrong_loss(lambda z, y: (np.logaddexp(0, z) - y * z) / math.log(2)),
        },
    ),
    Exercise(
        name="logistic-propagate",
        call="logistic_propagate(w, b, x, labels)",
        hint="Along its logit z an example's loss has the slope p - y. Where do w and b stand in z = x·w + b? Then the mean.",
        properties={
            "it is the loss, its slopes along w, and its slope along b": _is_loss_and_slopes,
            "at w = 0 and b = 0 it is log 2, the mean of (1/2 - y)x, and the mean of 1/2 - y": _at_zero,
            "each example twice changes nothing": _twice_the_data,
            "x and w both with the other sign change the sign of the second only": _mirrored,
            "with the classes renamed and w and b negated, both slopes change sign": _renamed,
            "one example, sure and wrong at a logit z far out: z, z and 1": _sure_and_wrong,
        },
        wrong={
            "p(1 - p) left in: the gradient of squared error": _wrong_propagate(lambda p, y: (p - y) * p * (1 - p)),
            "y - p: uphill": _wrong_propagate(lambda p, y: y - p),
            "the sum instead of the mean": _wrong_propagate(over=np.sum),
            "averaged over the columns": _wrong_propagate(grad_w=lambda x, r: (x * r[:, None]).mean(axis=1)),
            "x forgotten": _wrong_propagate(grad_w=lambda x, r: np.full(x.shape[1], r.mean())),
            "divided by the number of entries of x": _wrong_propagate(grad_w=lambda x, r: x.T @ r / x.size),
            "the logarithm of a probability": _wrong_propagate(loss=lambda z, y: _of_probs(_sigmoid(z), y)),
            "the loss of the ones only": _wrong_propagate(loss=lambda z, y: y * np.logaddexp(0, -z)),
        },
    ),
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
            "p above 0: always 1": _wrong_predict(lambda z: (_sigmoid(z) > 0).astype(int)),
            "the logit above 1/2": _wrong_predict(lambda z: (z > 0.5).astype(int)),
            "the border counts as 1": _wrong_predict(lambda z: (z >= 0).astype(int)),
            "p itself": _wrong_predict(_sigmoid),
            "True and False": _wrong_predict(lambda z: z > 0),
            "floats": _wrong_predict(lambda z: (z > 0) * 1.0),
            "signs instead of bits": _wrong_predict(lambda z: np.sign(z).astype(int)),
            "the bias forgotten": lambda w, b, x: (x @ w > 0).astype(int),
        },
    ),
]
