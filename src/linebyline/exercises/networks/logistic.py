"""Exercises of the lecture on logistic regression: the loss and its gradient."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _example_loss(z: float, label: int) -> float:
    """Minus the logarithm of the probability of one label, by the definition."""
    return math.log1p(math.exp(-z if label else z))


def exact_loss(w, b, x, labels) -> float:
    """The loss, one number at a time: an oracle that shares nothing with NumPy code."""
    logits = [math.fsum(v * a for v, a in zip(w, row, strict=True)) + b for row in x.tolist()]
    return math.fsum(map(_example_loss, logits, labels.tolist())) / len(labels)


def loss_slopes(w, b, x, labels):
    """The gradient of the oracle's loss by central differences, bias last."""
    at, step, slopes = [*w.tolist(), b], 1e-5, []
    for i in range(len(at)):
        up, down = ([v + sign * step * (i == j) for j, v in enumerate(at)] for sign in (1, -1))
        slopes.append((exact_loss(up[:-1], up[-1], x, labels) - exact_loss(down[:-1], down[-1], x, labels)) / (2 * step))
    return np.array(slopes[:-1]), slopes[-1]


def _logits_and_labels(rng):
    return np.array(rng.numbers(rng.size, low=-6, high=6)), np.array(rng.integers(rng.size, low=0, high=1))


def random_case(rng, rows=0):
    rows, inputs = rng.size + rows, rng.integer(1, 3)
    x, labels = np.array(rng.numbers(rows, inputs)), np.array(rng.integers(rows, low=0, high=1))
    return np.array(rng.numbers(inputs, low=-1, high=1)), rng.number(-1, 1), x, labels


def halfway(x, labels):
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


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def _wrong_loss(of_one, over=np.mean):
    return lambda logits, labels: float(over(of_one(logits, labels)))


def _of_probs(p, y):
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


# Loss and gradient -------------------------------------------------------------------------------------------------


def _is_loss_and_slopes(candidate, rng):
    w, b, x, labels = random_case(rng)
    expect(candidate(w, b, x, labels), (exact_loss(w, b, x, labels), *loss_slopes(w, b, x, labels)), tolerance=1e-6)


def _at_zero(candidate, rng):
    w, _, x, labels = random_case(rng)
    expect(candidate(0 * w, 0.0, x, labels), (math.log(2), *halfway(x, labels)))


def _twice_the_data(candidate, rng):
    w, b, x, labels = random_case(rng)
    expect(candidate(w, b, np.tile(x, (2, 1)), np.tile(labels, 2)), tuple(candidate(w, b, x, labels)))


def _mirrored(candidate, rng):
    w, b, x, labels = random_case(rng)
    loss, grad_w, grad_b = candidate(w, b, x, labels)
    expect(candidate(-w, b, -x, labels), (loss, -grad_w, grad_b))


def _renamed(candidate, rng):
    w, b, x, labels = random_case(rng)
    loss, grad_w, grad_b = candidate(w, b, x, labels)
    expect(candidate(-w, -b, x, 1 - labels), (loss, -grad_w, -grad_b))


def _sure_and_wrong(candidate, rng):
    z = 100.0 * rng.integer(8, 20)
    expect(candidate(np.ones(1), 0.0, np.array([[z]]), np.array([0])), (z, np.array([z]), 1.0))


def _wrong_propagate(miss=lambda p, y: p - y, over=np.mean, loss=None, grad_w=None):
    def propagate(w, b, x, labels):
        z = x @ w + b
        residual = miss(sigmoid(z), labels)
        cost = loss(z, labels) if loss else np.logaddexp(0, z) - labels * z
        along_w = grad_w(x, residual) if grad_w else over(x * residual[:, None], axis=0)
        return float(over(cost)), along_w, float(over(residual))

    return propagate


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
            "the logarithm of the sigmoid": _wrong_loss(lambda z, y: _of_probs(sigmoid(z), y)),
            "probabilities clipped": _wrong_loss(lambda z, y: _of_probs(np.clip(sigmoid(z), 1e-7, 1 - 1e-7), y)),
            "e^z overflows": _wrong_loss(lambda z, y: np.log(1 + np.exp(z)) - y * z),
            "the sum instead of the mean": _wrong_loss(lambda z, y: np.logaddexp(0, z) - y * z, np.sum),
            "labels the wrong way round": _wrong_loss(lambda z, y: np.logaddexp(0, z) - (1 - y) * z),
            "the ones only": _wrong_loss(lambda z, y: y * np.logaddexp(0, -z)),
            "squared error": _wrong_loss(lambda z, y: (sigmoid(z) - y) ** 2 / 2),
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
            "the logarithm of a probability": _wrong_propagate(loss=lambda z, y: _of_probs(sigmoid(z), y)),
            "the loss of the ones only": _wrong_propagate(loss=lambda z, y: y * np.logaddexp(0, -z)),
        },
    ),
]
