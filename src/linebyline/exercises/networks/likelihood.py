"""Exercises of the lecture on where losses come from."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

INFINITE = [([0.5, 0.5], [1.0, 0.0]), ([0.25, 0.75, 0.0], [0.0, 0.5, 0.5])]


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


def distribution(rng, classes, zeros=True):
    """Whole numbers divided by their sum; now and then a zero."""
    counts = rng.integers(classes, low=0 if zeros else 1, high=5)
    counts[rng.integer(0, classes - 1)] += 1
    return np.array(counts) / sum(counts)


def _is_entropy(candidate, rng):
    p = distribution(rng, rng.integer(2, 5))
    expect(candidate(p), math.fsum(x * math.log(1 / x) for x in p.tolist() if x))


def _even_is_log_classes(candidate, rng):
    classes = rng.integer(1, 9)
    expect(candidate(np.full(classes, 1 / classes)), math.log(classes))


def _certain_is_zero(candidate, rng):
    p = np.zeros(rng.integer(1, 5))
    p[rng.integer(0, len(p) - 1)] = 1.0
    expect(candidate(p), 0.0)


def _independent_pairs_add(candidate, rng):
    p, q = distribution(rng, 2), distribution(rng, 3)
    expect(candidate(np.outer(p, q).ravel()), candidate(p) + candidate(q), {"p": p, "q": q})


def _empty_class_adds_nothing(candidate, rng):
    p = distribution(rng, 3, zeros=False)
    expect(candidate(np.append(p, 0.0)), candidate(p))


def _is_kl(candidate, rng):
    classes = rng.integer(2, 5)
    p, q = distribution(rng, classes), distribution(rng, classes, zeros=False)
    expect(candidate(p, q), math.fsum(a * math.log(a / b) for a, b in zip(p.tolist(), q.tolist(), strict=True) if a))


def _itself_is_zero(candidate, rng):
    p = distribution(rng, rng.integer(2, 5))
    expect(candidate(p, p.copy()), 0.0)


def _never_negative(candidate, rng):
    p, q = distribution(rng, 3, zeros=False), distribution(rng, 3, zeros=False)
    came = candidate(p, q)
    expect_that(came >= -1e-12, came, "a number that is not negative")


def _impossible_is_infinite(candidate, rng):
    p, q = INFINITE[rng.integer(0, 1)]
    expect(candidate(np.array(p), np.array(q)), math.inf)


def _never_drawn_adds_nothing(candidate, rng):
    p, q = distribution(rng, 2, zeros=False), distribution(rng, 3, zeros=False)
    came = candidate(np.append(p, 0.0), q)
    expect(came, candidate(p, q[:2] / q[:2].sum()) - math.log(float(q[:2].sum())), {"p": np.append(p, 0.0), "q": q})


def _safe_sum(p, values):
    return float(np.sum(p * np.log(np.where(p > 0, values, 1.0))))


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
            "0 times infinity": lambda probs, labels: float(
                -np.mean(labels * np.log(probs) + (1 - labels) * np.log(1 - probs))
            ),
            "a little added": lambda probs, labels: _bce(np.clip(probs, 1e-7, 1 - 1e-7), labels),
            "no minus": lambda probs, labels: -_bce(probs, labels),
            "the sum": lambda probs, labels: _bce(probs, labels) * len(labels),
            "bits": lambda probs, labels: _bce(probs, labels) / math.log(2),
            "labels the wrong way round": lambda probs, labels: _bce(1 - probs, labels),
        },
    ),
    Exercise(
        name="entropy",
        call="entropy(p)",
        hint="p log p goes to 0 as p does. Replace the zeros before you take the logarithm, by something whose logarithm is 0.",
        properties={
            "it is -sum p log p, and a class with p = 0 adds 0": _is_entropy,
            "an even distribution over K classes has log K": _even_is_log_classes,
            "a certain class has entropy 0": _certain_is_zero,
            "the entropies of independent pairs add": _independent_pairs_add,
            "one more class that never comes changes nothing": _empty_class_adds_nothing,
        },
        wrong={
            "0 log 0 is nan": lambda p: float(-np.sum(p * np.log(p))),
            "a little inside the logarithm": lambda p: float(-np.sum(p * np.log(p + 1e-6))),
            "bits": lambda p: -_safe_sum(p, p) / math.log(2),
            "no minus": lambda p: _safe_sum(p, p),
            "the mean over the classes": lambda p: -_safe_sum(p, p) / len(p),
            "content, not weighted": lambda p: float(-np.sum(np.log(np.where(p > 0, p, 1.0)))),
            "one minus the squares": lambda p: float(1 - np.sum(p * p)),
        },
    ),
    Exercise(
        name="kl-divergence",
        call="kl_divergence(p, q)",
        hint="Weigh log p - log q by p, over the classes with p above 0 only. There, q = 0 must give infinity.",
        properties={
            "it is the sum of p log(p / q), and a class with p = 0 adds 0": _is_kl,
            "from a distribution to itself it is 0": _itself_is_zero,
            "it is never negative": _never_negative,
            "a class that p draws and q forbids costs infinity": _impossible_is_infinite,
            "a class that p never draws leaves p alone, and takes its share from q": _never_drawn_adds_nothing,
        },
        wrong={
            "the other direction": lambda p, q: _safe_sum(q, q) - _safe_sum(q, p),
            "0 log 0 is nan": lambda p, q: float(np.sum(p * np.log(p / q))),
            "cross-entropy": lambda p, q: -_safe_sum(p, q),
            "minus the divergence": lambda p, q: _safe_sum(p, q) - _safe_sum(p, p),
            "a little added inside": lambda p, q: float(np.sum(p * np.log((p + 1e-6) / (q + 1e-6)))),
            "both directions": lambda p, q: float(np.sum((p - q) * np.log(np.where(p > 0, p, 1.0) / np.where(q > 0, q, 1.0)))),
            "zeros of q dropped": lambda p, q: float(
                np.sum(np.where((p > 0) & (q > 0), p * np.log(np.where(p > 0, p, 1.0) / np.where(q > 0, q, 1.0)), 0.0))
            ),
        },
    ),
]
