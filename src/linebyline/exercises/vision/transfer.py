"""Exercises of the lecture on transfer learning: what a frozen network still learns, and the best head in closed form."""

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.differences import array, slopes

# Parameters that learn ---------------------------------------------------------------------------------------------


def _shapes(rng, layers=None):
    """Weight shapes of a few convolutions and then dense layers, and how many layers are frozen."""
    layers = layers or rng.size + 1
    convolutions = rng.integer(0, layers - 1)
    shapes = [(3, 3, rng.integer(1, 4), rng.integer(1, 6)) for _ in range(convolutions)]
    shapes += [(rng.integer(1, 9), rng.integer(1, 9)) for _ in range(layers - convolutions)]
    return shapes, rng.integer(0, layers)


def _count(shapes):
    """One by one: every entry of every array, by going through its places."""
    return sum(sum(1 for _ in np.ndindex(*shape)) + sum(1 for _ in range(shape[-1])) for shape in shapes)


def _the_layers_that_learn(candidate, rng):
    shapes, frozen = _shapes(rng)
    expect(candidate(shapes, frozen), _count(shapes[frozen:]))


def _nothing_frozen(candidate, rng):
    shapes, _ = _shapes(rng)
    expect(candidate(shapes, 0), _count(shapes))


def _all_frozen(candidate, rng):
    shapes, _ = _shapes(rng)
    expect(candidate(shapes, len(shapes)), 0)


def _one_more(candidate, rng):
    shapes, _ = _shapes(rng)
    lowest = rng.integer(0, len(shapes) - 1)
    expect(candidate(shapes, lowest) - candidate(shapes, lowest + 1), _count(shapes[lowest : lowest + 1]))


def _trainable(layers=lambda shapes, frozen: shapes[frozen:], biases=lambda shape: shape[-1], times=1):
    def answer(shapes, frozen):
        return times * int(sum(np.prod(shape) + biases(shape) for shape in layers(shapes, frozen)))

    return answer


# The head in closed form -------------------------------------------------------------------------------------------


def _problem(rng, classes=None, spare=0):
    features = rng.integer(1, rng.size)
    batch = features + spare + rng.integer(0, 3)
    return array(rng, batch, features), array(rng, batch, classes or rng.integer(1, 3)), rng.integer(1, 20) / 10


def _loss(h, targets, w, penalty):
    """Half the mean squared length of the rows of h w - targets, plus half the penalty times the squares of w; by loops."""
    total = 0.0
    for row, target in zip(h.tolist(), targets.tolist(), strict=True):
        for j, y in enumerate(target):
            total += (sum(value * w[i, j] for i, value in enumerate(row)) - y) ** 2 / (2 * len(h))
    return total + penalty / 2 * sum(float(value) ** 2 for value in w.ravel())


def _flat_at_the_head(candidate, rng):
    h, targets, penalty = _problem(rng)
    w = np.array(candidate(h, targets, penalty), float)
    if w.shape != (h.shape[1], targets.shape[1]):
        expect(w, np.zeros((h.shape[1], targets.shape[1])))
    found = slopes(lambda v: _loss(h, targets, v, penalty), w)
    inputs = {"h": h, "targets": targets, "penalty": penalty, "w": w}
    expect(found, np.zeros_like(w), inputs, tolerance=1e-7)


def _single_feature(candidate, rng):
    h, targets, penalty = _problem(rng, classes=1)
    h = h[:, :1].copy()
    moment, with_target = (h[:, 0] @ h[:, 0]) / len(h), (h[:, 0] @ targets[:, 0]) / len(h)
    expect(candidate(h, targets, penalty), np.array([[with_target / (moment + penalty)]]))


def _examples_twice(candidate, rng):
    h, targets, penalty = _problem(rng)
    once = candidate(h, targets, penalty)
    expect(candidate(np.concatenate([h, h]), np.concatenate([targets, targets]), penalty), once, tolerance=1e-7)


def _each_class_alone(candidate, rng):
    h, targets, penalty = _problem(rng, classes=2)
    together = candidate(h, targets, penalty)
    expect(candidate(h, targets[:, 1:].copy(), penalty), together[:, 1:].copy(), tolerance=1e-7)


def _more_features_than_examples(candidate, rng):
    h = array(rng, 1, rng.size + 1)
    h[0, 0] = 1.0
    targets, penalty = array(rng, 1, 1), rng.integer(1, 20) / 10
    expect(candidate(h, targets, penalty), h.T * targets[0, 0] / (float(h[0] @ h[0]) + penalty), tolerance=1e-7)


def _head(scale=lambda batch: 1 / batch, penalty_times=1.0, turn=lambda w: w, targets_times=1.0):
    def answer(h, targets, penalty):
        factor = scale(len(h))
        square = factor * h.T @ h + penalty_times * penalty * np.eye(h.shape[1])
        return turn(np.linalg.lstsq(square, targets_times * factor * h.T @ targets, rcond=None)[0])

    return answer


def _one_step(h, targets, penalty):
    return h.T @ targets / len(h)  # a step of size 1 from 0


EXERCISES = [
    Exercise(
        name="trainable-parameters",
        call="trainable_parameters(shapes, frozen)",
        hint="The first `frozen` layers do not count. A layer has a bias for each filter or unit: the last length of its shape.",
        properties={
            "the layers above the frozen ones count, weights and biases": _the_layers_that_learn,
            "with nothing frozen, all count": _nothing_frozen,
            "with all layers frozen, none counts": _all_frozen,
            "freezing one more layer takes away its weights and biases": _one_more,
        },
        wrong={
            "the biases forgotten": _trainable(biases=lambda shape: 0),
            "the frozen ones counted instead": _trainable(layers=lambda shapes, frozen: shapes[:frozen]),
            "the last layers frozen": _trainable(layers=lambda shapes, frozen: shapes[: len(shapes) - frozen]),
            "all counted": _trainable(layers=lambda shapes, frozen: shapes),
            "one layer too many": _trainable(layers=lambda shapes, frozen: shapes[max(frozen - 1, 0) :]),
            "a bias for each input": _trainable(biases=lambda shape: shape[-2]),
            "Adam's memory counted": _trainable(times=3),
        },
    ),
    Exercise(
        name="linear-probe",
        call="linear_probe(h, targets, penalty)",
        hint="Set the gradient h.T @ (h @ w - targets) / len(h) + penalty * w to 0 and solve for w.",
        properties={
            "at w the loss is flat": _flat_at_the_head,
            "with one feature, w is mean(h y) / (mean(h²) + penalty)": _single_feature,
            "all examples twice change nothing": _examples_twice,
            "each class could be learned alone": _each_class_alone,
            "one example and more features: w is a multiple of its features": _more_features_than_examples,
        },
        wrong={
            "the sum over examples instead of the mean": _head(scale=lambda batch: 1.0),
            "no penalty": _head(penalty_times=0.0),
            "the transpose": _head(turn=lambda w: w.T),
            "the penalty twice": _head(penalty_times=2.0),
            "a gradient step instead of the solution": _one_step,
            "the sign turned": _head(targets_times=-1.0),
        },
    ),
]
