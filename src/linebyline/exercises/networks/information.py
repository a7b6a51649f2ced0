"""Exercises of the lecture on where losses come from: entropy and Kullback–Leibler divergence."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

INFINITE = [([0.5, 0.5], [1.0, 0.0]), ([0.25, 0.75, 0.0], [0.0, 0.5, 0.5])]


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


EXERCISES = [
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
