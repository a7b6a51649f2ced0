"""Exercises of the lecture on softmax and cross-entropy: softmax and its logarithm."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect

HUGE = np.array([[1000.0, 0.0], [0.0, 1000.0], [1000.0, 1000.0], [-1000.0, -1000.0]])


def random_logits(rng, rows=None):
    return np.array(rng.numbers(rows or rng.size, rng.integer(2, 4)))


def exact_probs(logits):
    """Softmax by the definition, one number at a time: an oracle that shares nothing with NumPy code."""
    rows = [[math.exp(z) for z in row] for row in logits.tolist()]
    return np.array([[value / math.fsum(row) for value in row] for row in rows])


def _is_softmax(candidate, rng):
    logits = random_logits(rng)
    expect(candidate(logits), exact_probs(logits))


def _is_log_softmax(candidate, rng):
    logits = random_logits(rng)
    expect(candidate(logits), np.log(exact_probs(logits)))


def _rows_sum_to_one(candidate, rng):
    logits = random_logits(rng)
    expect(candidate(logits).sum(axis=1), np.ones(len(logits)))


def _exponentials_sum_to_one(candidate, rng):
    logits = random_logits(rng)
    expect(np.exp(candidate(logits)).sum(axis=1), np.ones(len(logits)))


def _shift_changes_nothing(candidate, rng):
    logits, constant = random_logits(rng), rng.number(-9, 9)
    expect(candidate(logits + constant), candidate(logits.copy()), {"logits": logits, "constant": constant}, 1e-6)


def _huge_logits(candidate, rng):
    expect(candidate(HUGE.copy()), np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5], [0.5, 0.5]]))


def _huge_logarithms(candidate, rng):
    half = math.log(0.5)
    expect(candidate(HUGE.copy()), np.array([[0.0, -1000.0], [-1000.0, 0.0], [half, half], [half, half]]))


def _rows_alone(candidate, rng):
    logits = random_logits(rng, rows=2)
    logits[0] += 2000.0
    expect(candidate(logits)[1:], candidate(logits[1:].copy()), {"logits": logits})


def _one_sum(logits):
    return logits - logits.max() - np.log(np.exp(logits - logits.max()).sum())


def _wrong_softmaxes():
    def normal(exponentials):
        return exponentials / exponentials.sum(axis=-1, keepdims=True)

    return {
        "no shift: overflows": lambda logits: normal(np.exp(logits)),
        "one sum for the whole batch": lambda logits: np.exp(_one_sum(logits)),
        "down the columns": lambda logits: normal(np.exp(logits - logits.max(axis=0)).T).T,
        "one maximum for the whole batch": lambda logits: normal(np.exp(logits - logits.max())),
        "shift by the smallest": lambda logits: normal(np.exp(logits - logits.min(axis=-1, keepdims=True))),
        "a sigmoid for each class": lambda logits: 1 / (1 + np.exp(-logits)),
    }


def softmax(logits):
    exponentials = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def _forgets_to_shift_back(logits):
    return logits - np.log(np.exp(logits - logits.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True))


EXERCISES = [
    Exercise(
        name="softmax",
        call="softmax(logits)",
        hint="Adding a constant to a whole row changes nothing. Which constant makes every exponent harmless?",
        properties={
            "it is exp(z) / sum of exp(z) along each row": _is_softmax,
            "each row sums to 1": _rows_sum_to_one,
            "a constant added to all logits changes nothing": _shift_changes_nothing,
            "logits of 1000 and -1000 overflow nothing": _huge_logits,
            "a row does not depend on the other rows": _rows_alone,
        },
        wrong=_wrong_softmaxes(),
    ),
    Exercise(
        name="log-softmax",
        call="log_softmax(logits)",
        hint="Write log p before you compute p: the logarithm of a quotient is a difference. Then shift as in softmax.",
        properties={
            "it is the logarithm of the softmax of each row": _is_log_softmax,
            "its exponentials sum to 1 in each row": _exponentials_sum_to_one,
            "a constant added to all logits changes nothing": _shift_changes_nothing,
            "a probability too small for a float keeps its logarithm": _huge_logarithms,
            "a row does not depend on the other rows": _rows_alone,
        },
        wrong={
            "the logarithm of softmax": lambda logits: np.log(softmax(logits)),
            "the logarithm of softmax plus a little": lambda logits: np.log(softmax(logits) + 1e-9),
            "no shift: overflows": lambda logits: logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True)),
            "shifted, but not shifted back": _forgets_to_shift_back,
            "one sum for the whole batch": _one_sum,
            "softmax itself": softmax,
        },
    ),
]
