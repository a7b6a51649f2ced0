"""Exercises of the lecture on softmax and cross-entropy: the gradients of cross-entropy and of squared error."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.networks.differences import slopes
from linebyline.exercises.networks.losses import exact_probs, random_logits, softmax


def _batch(rng):
    logits = random_logits(rng)
    return logits, np.array(rng.integers(len(logits), low=0, high=logits.shape[1] - 1))


def _cross_entropy(logits, labels):
    return -np.log(exact_probs(logits)[np.arange(len(labels)), labels]).mean()


def _squared_error(logits, labels):
    return 0.5 * np.sum((exact_probs(logits) - np.eye(logits.shape[1])[labels]) ** 2) / len(labels)


def _is_cross_entropy_slope(candidate, rng):
    logits, labels = _batch(rng)
    expect(candidate(logits, labels), slopes(lambda z: _cross_entropy(z, labels), logits), tolerance=1e-6)


def _is_squared_error_slope(candidate, rng):
    logits, labels = _batch(rng)
    expect(candidate(logits, labels), slopes(lambda z: _squared_error(z, labels), logits), tolerance=1e-6)


def _rows_sum_to_zero(candidate, rng):
    logits, labels = _batch(rng)
    expect(candidate(logits, labels).sum(axis=1), np.zeros(len(labels)))


def _mean_over_the_batch(candidate, rng):
    logits, labels = _batch(rng)
    once = candidate(logits, labels)
    twice = candidate(np.concatenate([logits, logits]), np.concatenate([labels, labels]))
    expect(twice, np.concatenate([once, once]) / 2)


def _only_the_label_rises(candidate, rng):
    logits, labels = _batch(rng)
    signs = np.sign(candidate(logits, labels))
    right = 1 - 2 * np.eye(logits.shape[1])[labels]
    expect_that(np.array_equal(signs, right), signs, "-1 at the label and 1 elsewhere, as signs")


def _confident_and_wrong(candidate, rng):
    expect(candidate(np.array([[0.0, 1000.0]]), np.array([0])), np.array([[-1.0, 1.0]]))


def _confident_and_stuck(candidate, rng):
    expect(candidate(np.array([[0.0, 1000.0]]), np.array([0])), np.array([[0.0, 0.0]]))


def _half_and_half(candidate, rng):
    expect(candidate(np.array([[0.0, 0.0]]), np.array([0])), np.array([[-0.25, 0.25]]))


def _answer(formula):
    """A candidate from a formula in p, y and the batch size."""
    return lambda logits, labels: formula(softmax(logits), np.eye(logits.shape[1])[labels], len(labels))


def _through_the_jacobian(p, r):
    return p * (r - np.sum(p * r, axis=1, keepdims=True))


EXERCISES = [
    Exercise(
        name="softmax-cross-entropy-gradient",
        call="softmax_cross_entropy_gradient(logits, labels)",
        hint="One row: the probabilities, minus 1 at the label. Then ask what the mean over the batch does to it.",
        properties={
            "it is the slope of the mean cross-entropy": _is_cross_entropy_slope,
            "each row sums to 0": _rows_sum_to_zero,
            "the same batch twice halves each row": _mean_over_the_batch,
            "a step downhill raises the label's logit and lowers the others": _only_the_label_rises,
            "a confident wrong answer keeps its gradient": _confident_and_wrong,
        },
        wrong={
            "no mean over the batch": _answer(lambda p, y, n: p - y),
            "the sign turned around": _answer(lambda p, y, n: (y - p) / n),
            "only the label's entry": _answer(lambda p, y, n: (p - y) * y / n),
            "divided by all entries": _answer(lambda p, y, n: (p - y) / p.size),
            "the Jacobian once more": _answer(lambda p, y, n: _through_the_jacobian(p, p - y) / n),
        },
    ),
    Exercise(
        name="softmax-squared-error-gradient",
        call="softmax_squared_error_gradient(logits, labels)",
        hint="Each logit moves every probability of its row. The Jacobian of softmax has entries off its diagonal.",
        properties={
            "it is the slope of the mean of half the squared error": _is_squared_error_slope,
            "each row sums to 0": _rows_sum_to_zero,
            "the same batch twice halves each row": _mean_over_the_batch,
            "two equal logits give a quarter": _half_and_half,
            "a confident wrong answer has no gradient left": _confident_and_stuck,
        },
        wrong={
            "no Jacobian: p - y": _answer(lambda p, y, n: (p - y) / n),
            "the diagonal alone: p (1 - p) (p - y)": _answer(lambda p, y, n: p * (1 - p) * (p - y) / n),
            "no mean over the batch": _answer(lambda p, y, n: _through_the_jacobian(p, p - y)),
            "the square without its half": _answer(lambda p, y, n: 2 * _through_the_jacobian(p, p - y) / n),
            "the target without the output": _answer(lambda p, y, n: _through_the_jacobian(p, -y) / n),
        },
    ),
]
