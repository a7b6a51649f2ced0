"""Exercises of the lecture Dropout: the mask and the penalty."""

import math
from itertools import product

import numpy as np

from linebyline.exercises.core import Exercise, expect

# Inverted dropout --------------------------------------------------------------------------------------------------


def _rate(rng):
    return rng.integer(1, 9) / 10


def _units(rng):
    """Hidden units, a number of [0, 1) for each, and a rate that none of them equals."""
    h = np.array(rng.numbers(rng.size, rng.integer(1, 4)))
    return h, (np.array(rng.integers(*h.shape, low=0, high=99)) + 0.5) / 100, _rate(rng)


def _unit_by_unit(candidate, rng):
    h, uniform, rate = _units(rng)
    pairs = zip(h.ravel().tolist(), uniform.ravel().tolist(), strict=True)
    units = [0.0 if number < rate else value / (1 - rate) for value, number in pairs]
    expect(candidate(h, uniform, rate), np.reshape(units, h.shape))


def _rate_zero(candidate, rng):
    h, uniform, _ = _units(rng)
    expect(candidate(h, uniform, 0.0), h)


def _mean_kept(candidate, rng):
    """One hundred rows, each with another number: exactly a part `rate` of them drops the units."""
    h, rate = np.array(rng.numbers(rng.size)), _rate(rng)
    uniform = np.tile((np.arange(100)[:, None] + 0.5) / 100, (1, len(h)))
    rows = np.tile(h, (100, 1))
    expect(candidate(rows, uniform, rate).mean(axis=0), h, {"h": h, "rate": rate})


def _each_alone(candidate, rng):
    h, uniform, rate = _units(rng)
    whole = candidate(np.vstack([h, h]), np.vstack([uniform, 1 - uniform]), rate)
    expect(whole[: len(h)], candidate(h.copy(), uniform.copy(), rate))


def _equal_is_kept(candidate, rng):
    h = np.array(rng.numbers(1, rng.size))
    expect(candidate(h, np.full(h.shape, 0.5), 0.5), 2 * h)


def _dropout(kept=lambda u, p: u >= p, scale=lambda mask, p: 1 / (1 - p)):
    return lambda h, uniform, rate: h * kept(uniform, rate) * scale(kept(uniform, rate), rate)


# The penalty -------------------------------------------------------------------------------------------------------


def _regression(rng):
    x = np.array(rng.numbers(rng.size, rng.integer(1, 4)))
    return x, np.array(rng.numbers(x.shape[1])), _rate(rng)


def _over_all_masks(candidate, rng):
    """The mean over all masks of the loss at y = x·w, where the plain loss is 0."""
    x, w, rate = _regression(rng)
    total = []
    for row in x.tolist():
        for kept in product([False, True], repeat=len(w)):
            chance = math.prod(1 - rate if keep else rate for keep in kept)
            noise = [a * b * (keep / (1 - rate) - 1) for a, b, keep in zip(row, w.tolist(), kept, strict=True)]
            total.append(chance * math.fsum(noise) ** 2 / 2)
    expect(candidate(x, w, rate), math.fsum(total) / len(x))


def _no_rate_no_penalty(candidate, rng):
    x, w, _ = _regression(rng)
    expect(candidate(x, w, 0.0), 0.0)


def _one_feature(candidate, rng):
    x, w, _ = _regression(rng)
    column = x[:, :1]
    expect(candidate(column, w[:1], 0.5), float(np.mean((column[:, 0] * w[0]) ** 2)) / 2)


def _unit_of_a_feature(candidate, rng):
    x, w, rate = _regression(rng)
    scale = np.where(np.arange(len(w)) == 0, 10.0, 1.0)
    expect(candidate(x * scale, w / scale, rate), candidate(x.copy(), w.copy(), rate), {"x": x, "w": w, "rate": rate})


def _rows_twice(candidate, rng):
    x, w, rate = _regression(rng)
    expect(candidate(np.vstack([x, x]), w, rate), candidate(x.copy(), w.copy(), rate), {"x": x, "w": w, "rate": rate})


def _penalty(odds=lambda p: p / (1 - p), power=lambda x: np.mean(x**2, axis=0), half=0.5):
    return lambda x, w, rate: float(half * odds(rate) * np.sum(w**2 * power(x))) if rate else 0.0


# The mean over all thinned networks --------------------------------------------------------------------------------


EXERCISES = [
    Exercise(
        name="inverted-dropout",
        call="inverted_dropout(h, uniform, rate)",
        hint="A unit is kept where its number is at least the rate. What is kept is divided by the chance to be kept.",
        properties={
            "unit by unit, 0 where uniform < rate, else h / (1 − rate)": _unit_by_unit,
            "at rate 0 nothing changes": _rate_zero,
            "the mean over evenly spread numbers is h": _mean_kept,
            "no unit looks at another": _each_alone,
            "a number equal to the rate keeps the unit": _equal_is_kept,
        },
        wrong={
            "not divided": _dropout(scale=lambda mask, p: 1.0),
            "the rate taken for the chance to be kept": _dropout(kept=lambda u, p: u < p, scale=lambda mask, p: 1 / max(p, 0.1)),
            "multiplied by 1 − rate, as the first paper does at prediction": _dropout(scale=lambda mask, p: 1 - p),
            "divided by the part that happened to be kept": _dropout(scale=lambda mask, p: 1 / max(float(mask.mean()), 0.01)),
            "divided by the rate": _dropout(scale=lambda mask, p: 1 / max(p, 0.1)),
            "a number equal to the rate drops the unit": _dropout(kept=lambda u, p: u > p),
        },
    ),
    Exercise(
        name="dropout-penalty",
        call="dropout_penalty(x, w, rate)",
        hint="The variance of a mask's entry is p / (1 − p). Multiply it by w² and by the mean of x², feature by feature.",
        properties={
            "it is the mean over all masks of the loss at y = x·w": _over_all_masks,
            "at rate 0 it is 0": _no_rate_no_penalty,
            "for one feature and rate 0.5 it is half the mean of (x w)²": _one_feature,
            "a feature in another unit, its weight to match, changes nothing": _unit_of_a_feature,
            "each row twice changes nothing": _rows_twice,
        },
        wrong={
            "plain ridge: the power of the features forgotten": _penalty(power=lambda x: np.ones(x.shape[1])),
            "the sum over the rows": _penalty(power=lambda x: np.sum(x**2, axis=0)),
            "the half forgotten": _penalty(half=1.0),
            "p instead of p / (1 − p)": _penalty(odds=lambda p: p),
            "p (1 − p): the masks not divided": _penalty(odds=lambda p: p * (1 - p)),
            "the rate taken for the chance to be kept": _penalty(odds=lambda p: (1 - p) / p),
            "the variance of the features": _penalty(power=lambda x: np.var(x, axis=0)),
        },
    ),
]
