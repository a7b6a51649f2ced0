"""Exercises of the lecture Dropout: the mean over all thinned networks."""

import math
from itertools import product

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.regularization.dropout import _rate


def _layer(rng):
    width, classes = min(rng.size, 4), rng.integer(2, 3)
    h, w = np.array(rng.numbers(width, low=0, high=2)), np.array(rng.numbers(width, classes, low=-2, high=2))
    return h, w, np.array(rng.numbers(classes)), _rate(rng)


def _probabilities(logits):
    scores = [math.exp(z) for z in logits]
    return np.array([score / math.fsum(scores) for score in scores])


def _folded(h, w, logits, rate):
    """The mean, one unit after the other: without it, or with it and 1 / (1 - rate) times as large."""
    if len(h) == 0:
        return _probabilities(logits.tolist())
    more = logits + h[0] * w[0] / (1 - rate)
    return rate * _folded(h[1:], w[1:], logits, rate) + (1 - rate) * _folded(h[1:], w[1:], more, rate)


def _is_the_mean(candidate, rng):
    h, w, b, rate = _layer(rng)
    expect(candidate(h, w, b, rate), _folded(h, w, b, rate))


def _full_at_rate_zero(candidate, rng):
    h, w, b, _ = _layer(rng)
    expect(candidate(h, w, b, 0.0), _probabilities((h @ w + b).tolist()))


def _sums_to_one(candidate, rng):
    expect(float(candidate(*_layer(rng)).sum()), 1.0)


def _silent_units(candidate, rng):
    h, w, b, rate = _layer(rng)
    expect(candidate(np.append(h, 0.0), np.vstack([w, w[:1]]), b, rate), candidate(h.copy(), w.copy(), b.copy(), rate))


def _two_networks(candidate, rng):
    h, w, b, rate = _layer(rng)
    with_it = _probabilities((h[0] / (1 - rate) * w[0] + b).tolist())
    expect(candidate(h[:1], w[:1], b, rate), (1 - rate) * with_it + rate * _probabilities(b.tolist()))


def _thinned(chances=lambda kept, p: np.prod(np.where(kept, 1 - p, p), axis=1), scale=lambda p: 1 / (1 - p), first=0, mean=None):
    def answer(h, w, b, rate):
        kept = np.array(list(product([0, 1], repeat=len(h))))[first:]
        chance = chances(kept, rate)
        logits = (h * kept * scale(rate)) @ w + b
        if mean is not None:
            logits = mean(chance, logits)[None]
            chance = np.ones(1)
        scores = np.exp(logits - logits.max(axis=1, keepdims=True))
        return chance @ (scores / scores.sum(axis=1, keepdims=True))

    return answer


EXERCISES = [
    Exercise(
        name="thinned-mean",
        call="thinned_mean(h, w, b, rate)",
        hint="There are 2ⁿ masks. One that keeps k of the n units has chance (1 − rate)ᵏ rateⁿ⁻ᵏ.",
        properties={
            "it is the mean over all masks of the probabilities": _is_the_mean,
            "at rate 0 it is the full network": _full_at_rate_zero,
            "it sums to 1": _sums_to_one,
            "one more unit that is 0 changes nothing": _silent_units,
            "for one unit it is the mean of two networks": _two_networks,
        },
        wrong={
            "all masks alike": _thinned(chances=lambda kept, p: np.full(len(kept), 1 / len(kept))),
            "the full network: the mean of the logits": _thinned(mean=lambda chance, logits: chance @ logits),
            "masks not divided": _thinned(scale=lambda p: 1.0),
            "the network without units forgotten": _thinned(first=1),
            "the rate taken for the chance to be kept": _thinned(
                chances=lambda kept, p: np.prod(np.where(kept, p, 1 - p), axis=1), scale=lambda p: 1 / max(p, 0.1)
            ),
        },
    ),
]
