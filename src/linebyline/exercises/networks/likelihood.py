"""Exercises of the lecture on where losses come from: absolute and squared error, binary cross-entropy."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect


def outputs_and_targets(rng):
    rows, features = rng.size, rng.integer(1, 3)
    return np.array(rng.numbers(rows, features)), np.array(rng.numbers(rows, features))


def exact_rows(outputs, targets, of_one):
    """The loss of each row, one number at a time in fractions: an oracle that shares nothing with NumPy code."""
    pairs = zip(outputs.tolist(), targets.tolist(), strict=True)
    return [sum(of_one(Fraction(a) - Fraction(b)) for a, b in zip(*pair, strict=True)) for pair in pairs]


def _mean_of_rows(of_one):
    def holds(candidate, rng):
        outputs, targets = outputs_and_targets(rng)
        rows = exact_rows(outputs, targets, of_one)
        expect(candidate(outputs, targets), float(sum(rows) / len(rows)))

    return holds


def _perfect_is_zero(candidate, rng):
    outputs, _ = outputs_and_targets(rng)
    expect(candidate(outputs, outputs.copy()), 0.0)


def _swapping_changes_nothing(candidate, rng):
    outputs, targets = outputs_and_targets(rng)
    rows = len(outputs)
    swapped = candidate(targets.copy(), outputs.copy()) * rows
    expect(candidate(outputs, targets) * rows, swapped, {"outputs": outputs, "targets": targets})


def _every_row_twice(candidate, rng):
    outputs, targets = outputs_and_targets(rng)
    twice = candidate(np.concatenate([outputs, outputs]), np.concatenate([targets, targets]))
    expect(twice, candidate(outputs, targets))


def _residuals_times(power):
    def holds(candidate, rng):
        outputs, targets = outputs_and_targets(rng)
        residual = outputs - targets
        large = candidate(3 * residual, np.zeros_like(residual))
        expect(large, candidate(residual, np.zeros_like(residual)) * 3.0**power)

    return holds


def _columns_add(candidate, rng):
    outputs, targets = np.array(rng.numbers(rng.size, 3)), np.array(rng.numbers(rng.size, 3))
    columns = sum(candidate(outputs[:, [k]], targets[:, [k]]) for k in range(3))
    expect(candidate(outputs, targets), columns)


def probs_and_labels(rng):
    rows = rng.size
    return np.array([rng.integer(1, 19) / 20 for _ in range(rows)]), np.array(rng.integers(rows, low=0, high=1))


def _is_binary_cross_entropy(candidate, rng):
    probs, labels = probs_and_labels(rng)
    chances = [p if label else 1 - p for p, label in zip(probs.tolist(), labels.tolist(), strict=True)]
    expect(candidate(probs, labels), -math.log(math.prod(chances)) / len(chances))  # the product is still far from 0


def _a_half_costs_log_two(candidate, rng):
    _, labels = probs_and_labels(rng)
    expect(candidate(np.full(len(labels), 0.5), labels), math.log(2))


def _classes_can_change_names(candidate, rng):
    probs, labels = probs_and_labels(rng)
    expect(candidate(1 - probs, 1 - labels), candidate(probs.copy(), labels.copy()), {"probs": probs, "labels": labels})


def _sure_and_right_costs_nothing(candidate, rng):
    _, labels = probs_and_labels(rng)
    expect(candidate(labels.astype(float), labels), 0.0)


def _sure_and_wrong_costs_everything(candidate, rng):
    _, labels = probs_and_labels(rng)
    expect(candidate(1.0 - labels, labels), math.inf)


def _bce(probs, labels):
    return float(-np.mean(np.log(np.where(labels == 1, probs, 1 - probs))))


EXERCISES = [
    Exercise(
        name="absolute-error",
        call="absolute_error(outputs, targets)",
        hint="First one number a row: the sum of the absolute differences. Then the mean of these numbers.",
        properties={
            "it is the mean over the rows of the sum of |output - target| in the row": _mean_of_rows(abs),
            "outputs equal to the targets cost 0": _perfect_is_zero,
            "outputs and targets can be swapped": _swapping_changes_nothing,
            "every row twice gives the same mean": _every_row_twice,
            "three times the difference costs three times as much": _residuals_times(1),
            "the columns add": _columns_add,
        },
        wrong={
            "summed over the batch": lambda outputs, targets: float(np.abs(outputs - targets).sum()),
            "mean over all entries": lambda outputs, targets: float(np.abs(outputs - targets).mean()),
            "no absolute value": lambda outputs, targets: float((outputs - targets).sum(axis=1).mean()),
            "absolute value of the sum": lambda outputs, targets: float(np.abs((outputs - targets).sum(axis=1)).mean()),
            "squared": lambda outputs, targets: float(((outputs - targets) ** 2).sum(axis=1).mean()),
            "one number a row": lambda outputs, targets: np.abs(outputs - targets).sum(axis=1),
            "relative to the target": lambda outputs, targets: float(
                (np.abs(outputs - targets) / (1 + np.abs(targets))).sum(axis=1).mean()
            ),
            "one too many": lambda outputs, targets: float(1 + np.abs(outputs - targets).sum(axis=1).mean()),
        },
    ),
    Exercise(
        name="squared-error",
        call="squared_error(outputs, targets)",
        hint="First one number a row: half the sum of the squared differences. Then the mean of these numbers.",
        properties={
            "it is the mean over the rows of half the squared length of output - target": _mean_of_rows(lambda d: d * d / 2),
            "outputs equal to the targets cost 0": _perfect_is_zero,
            "outputs and targets can be swapped": _swapping_changes_nothing,
            "every row twice gives the same mean": _every_row_twice,
            "three times the difference costs nine times as much": _residuals_times(2),
            "the columns add": _columns_add,
        },
        wrong={
            "without the half": lambda outputs, targets: float(((outputs - targets) ** 2).sum(axis=1).mean()),
            "summed over the batch": lambda outputs, targets: float(0.5 * ((outputs - targets) ** 2).sum()),
            "mean over all entries": lambda outputs, targets: float(0.5 * ((outputs - targets) ** 2).mean()),
            "the length, not squared": lambda outputs, targets: float(np.linalg.norm(outputs - targets, axis=1).mean()),
            "square of the sum": lambda outputs, targets: float(0.5 * ((outputs - targets).sum(axis=1) ** 2).mean()),
            "difference of the squares": lambda outputs, targets: float(0.5 * (outputs**2 - targets**2).sum(axis=1).mean()),
            "one too many": lambda outputs, targets: float(1 + 0.5 * ((outputs - targets) ** 2).sum(axis=1).mean()),
        },
    ),
    Exercise(
        name="binary-cross-entropy",
        call="binary_cross_entropy(probs, labels)",
        hint="Which probability did the model give to the label that came? Pick it first; then no 0 log 0 can appear.",
        properties={
            "it is the mean of -log of the probability given to the label": _is_binary_cross_entropy,
            "a probability of one half costs log 2, whatever the label": _a_half_costs_log_two,
            "the two classes can change names": _classes_can_change_names,
            "sure and right costs 0": _sure_and_right_costs_nothing,
            "sure and wrong costs infinity": _sure_and_wrong_costs_everything,
        },
        wrong={
            "the ones only": lambda probs, labels: float(-np.mean(labels * np.log(probs))),
            "0 times infinity": lambda probs, labels: float(-np.mean(labels * np.log(probs) + (1 - labels) * np.log(1 - probs))),
            "a little added": lambda probs, labels: _bce(np.clip(probs, 1e-7, 1 - 1e-7), labels),
            "no minus": lambda probs, labels: -_bce(probs, labels),
            "the sum": lambda probs, labels: _bce(probs, labels) * len(labels),
            "bits": lambda probs, labels: _bce(probs, labels) / math.log(2),
            "labels the wrong way round": lambda probs, labels: _bce(1 - probs, labels),
        },
    ),
]
