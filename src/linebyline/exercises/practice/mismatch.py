"""Exercises of the lecture on training data that come from elsewhere: the four gaps, importance weights, what they cost."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The gaps between five errors --------------------------------------------------------------------------------------

NAMES = ("people", "train", "train_dev", "dev", "test")


def _errors(rng):
    """Five different error rates in per cent."""
    while True:
        errors = rng.numbers(5, low=0.0, high=30.0)
        if len(set(errors)) == 5:
            return errors


def _named(errors):
    return dict(zip(NAMES, errors, strict=True))


def _four(candidate, rng):
    people, train, train_dev, dev, test = errors = _errors(rng)
    came = np.asarray(candidate(*errors), float)
    expect(came, np.array([train - people, train_dev - train, dev - train_dev, test - dev]), inputs=_named(errors))


def _sum_is_all(candidate, rng):
    errors = _errors(rng)
    expect(float(np.sum(candidate(*errors))), errors[4] - errors[0], inputs=_named(errors))


def _one_cause(candidate, rng):
    """Only one of the four gaps is open, each in turn."""
    place, low, high = rng.integer(0, 3), rng.number(0.0, 5.0), rng.number(6.0, 30.0)
    errors = [low] * (place + 1) + [high] * (4 - place)
    wanted = np.zeros(4)
    wanted[place] = high - low
    expect(np.asarray(candidate(*errors), float), wanted, inputs=_named(errors))


def _easier_kind(candidate, rng):
    errors = _errors(rng)
    errors[3] = errors[2] - 1 - rng.number(0.0, 5.0)  # the users' pictures are easier: a negative gap is right
    came = float(candidate(*errors)[2])
    expect_that(came < 0, came, "a number below 0: the dev error is below the train-dev error", inputs=_named(errors))


def _gaps(people, train, train_dev, dev, test):
    return [train - people, train_dev - train, dev - train_dev, test - dev]


# Importance weights ------------------------------------------------------------------------------------------------


def _shares(rng, kinds, least=1):
    counts = np.array(rng.integers(kinds, low=least, high=9), float)
    counts[rng.integer(0, kinds - 1)] += 1
    return counts / counts.sum()


def _ratio(candidate, rng):
    kinds = rng.size + 1
    p_train, p_test = _shares(rng, kinds), _shares(rng, kinds, least=0)
    expect(candidate(p_train, p_test), np.array([float(b) / float(a) for a, b in zip(p_train, p_test, strict=True)]))


def _weighted_is_test(candidate, rng):
    kinds = rng.size + 1
    p_train, p_test, loss = _shares(rng, kinds), _shares(rng, kinds), np.array(rng.numbers(kinds, low=0.0))
    loss[0] += 0.5
    weights = candidate(p_train, p_test)
    expect(float(p_train @ (weights * loss)), float(p_test @ loss), inputs={"p_train": p_train, "p_test": p_test, "loss": loss})


def _mean_is_one(candidate, rng):
    p_train, p_test = _shares(rng, rng.size + 2), _shares(rng, rng.size + 2)
    expect(float(p_train @ candidate(p_train, p_test)), 1.0, inputs={"p_train": p_train, "p_test": p_test})


def _no_support(candidate, rng):
    p_train, p_test = _shares(rng, 3), _shares(rng, 3)
    gone = rng.integer(0, 2)
    p_train[gone] = 0.0
    p_train = p_train / p_train.sum()
    expect(float(candidate(p_train, p_test)[gone]), 0.0, inputs={"p_train": p_train, "p_test": p_test})


def _back_again(candidate, rng):
    p, q = _shares(rng, rng.size + 1), _shares(rng, rng.size + 1)
    expect(candidate(p, q) * candidate(q, p), np.ones(rng.size + 1), inputs={"p_train": p, "p_test": q})


def _divide(a, b):
    return np.divide(a, b, out=np.zeros_like(a), where=b > 0)


def _normalized(p_train, p_test):
    w = _divide(p_test, p_train)
    return w / w.sum()


# Effective sample size ---------------------------------------------------------------------------------------------


def _weights(rng, least=2):
    return np.array(rng.numbers(rng.size + least, low=0.1, high=5.0))


def _from_spread(candidate, rng):
    w = _weights(rng)
    mean = sum(map(float, w)) / len(w)
    variance = sum((float(v) - mean) ** 2 for v in w) / len(w)
    expect(float(candidate(w)), len(w) / (1 + variance / mean**2))


def _equal(candidate, rng):
    n = rng.size + 1
    expect(float(candidate(np.full(n, rng.number(0.2, 5.0)))), float(n))


def _unit(candidate, rng):
    w = _weights(rng)
    expect(float(candidate(3 * w)), float(candidate(w)), inputs={"w": w})


def _one_counts(candidate, rng):
    w = np.zeros(rng.size + 1)
    w[rng.integer(0, rng.size)] = rng.number(0.2, 5.0)
    expect(float(candidate(w)), 1.0)


def _twice(candidate, rng):
    w = _weights(rng)
    expect(float(candidate(np.r_[w, w])), 2 * float(candidate(w)), inputs={"w": w})


EXERCISES = [
    Exercise(
        name="four-gaps",
        call="four_gaps(people, train, train_dev, dev, test)",
        hint="Each gap compares two neighbours: the later error minus the one before it. A gap may be negative.",
        properties={
            "it returns the four differences of neighbours, in order": _four,
            "the four sum to test − people": _sum_is_all,
            "where all errors but for one step are equal, that gap alone is not 0": _one_cause,
            "a dev set that is easier gives a negative mismatch": _easier_kind,
        },
        wrong={
            "mismatch taken from the training error": lambda p, t, td, d, e: [t - p, td - t, d - t, e - d],
            "variance as dev − train, as if there were no train-dev set": lambda p, t, td, d, e: [t - p, d - t, d - td, e - d],
            "variance and mismatch exchanged": lambda p, t, td, d, e: [t - p, d - td, td - t, e - d],
            "the training error itself taken for bias": lambda p, t, td, d, e: [t, td - t, d - td, e - d],
            "gaps without their sign": lambda *errors: np.abs(_gaps(*errors)),
        },
    ),
    Exercise(
        name="importance-weights",
        call="importance_weights(p_train, p_test)",
        hint="p_test / p_train, entry by entry. Where p_train is 0 no training example ever asks for a weight: return 0 there.",
        properties={
            "it is p_test / p_train, entry by entry": _ratio,
            "the weighted training loss is the test loss": _weighted_is_test,
            "the mean weight in training is 1": _mean_is_one,
            "a kind that never comes in training gets 0": _no_support,
            "the weights of the way back are 1 / weights": _back_again,
        },
        wrong={
            "the ratio upside down": lambda p_train, p_test: _divide(p_train, p_test),
            "normalized to sum 1": _normalized,
            "the test shares themselves": lambda p_train, p_test: p_test.copy(),
            "only rare kinds lifted: no weight below 1": lambda p_train, p_test: np.maximum(_divide(p_test, p_train), 1.0),
            "division by 0 where training has no such kind": lambda p_train, p_test: p_test / p_train,
        },
    ),
    Exercise(
        name="effective-sample-size",
        call="effective_sample_size(w)",
        hint="n / E[w²] for weights of mean 1. Divide the weights by their mean first: (Σw)² / Σw².",
        properties={
            "it is n / (1 + variance / mean²)": _from_spread,
            "n equal weights give n": _equal,
            "the unit of the weights does not matter": _unit,
            "if one weight alone is not 0, it is 1": _one_counts,
            "each weight twice doubles it": _twice,
        },
        wrong={
            "the sum of the weights": lambda w: float(w.sum()),
            "weights taken to have mean 1": lambda w: float(len(w) / np.mean(w**2)),
            "compared with the largest weight": lambda w: float(w.sum() / w.max()),
            "the number of weights above 0": lambda w: float((w > 0).sum()),
            "the root of it": lambda w: float(w.sum() / np.sqrt((w**2).sum())),
        },
    ),
]
