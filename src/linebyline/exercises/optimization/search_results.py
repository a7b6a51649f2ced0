"""Exercises of the lecture on search: what its results say."""

from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _columns(rng):
    groups = rng.integer(2, 2 + rng.size)
    values = [i % groups for i in range(groups * rng.integer(2, 4))] + [0] * rng.integer(0, 3)
    return values, np.array(rng.numbers(len(values), low=0, high=1)) + np.linspace(0, 0.01, len(values))


def _by_hand(candidate, rng):
    a, b = rng.integer(1, 4), rng.integer(1, 4)  # means −a and a, and ±b around them: variance a² + b²
    expect(candidate([0, 0, 1, 1], np.array([-a - b, -a + b, a - b, a + b], float)), a * a / (a * a + b * b))


def _alone(candidate, rng):
    levels = rng.integers(3, low=1, high=9)
    levels[2] = levels[0] + 1
    values = [0, 1, 2, 0, 1, 2, 0]
    expect(candidate(values, np.array([float(levels[value]) for value in values])), 1.0)


def _nothing(candidate, rng):
    scores = rng.numbers(3)
    scores[2] = scores[0] + 1
    expect(candidate([0] * 3 + [1] * 3, np.array(scores + scores[::-1])), 0.0)


def _shift(candidate, rng):
    values, scores = _columns(rng)
    expect(candidate(values, 3 * scores + 2), candidate(values, scores))


def _names(candidate, rng):
    values, scores = _columns(rng)
    expect(candidate([10 - 3 * value for value in values], scores), candidate(values, scores))


def _unequal(candidate, rng):
    """Three of one value, one of the other: the pieces 3·1² + 1·3² of the sum of squares, and 2b² around the first mean."""
    b = rng.number(0.1, 3)
    scores = np.array([1 - b, 1.0, 1 + b, -3.0])
    expect(candidate([0, 0, 0, 1], scores), 12 / (12 + 2 * b * b))


def _share(weighted=True, square=True, total="var"):
    def explained_variance(values, scores):
        pairs = list(zip(values, scores, strict=True))
        groups = [np.array([score for value, score in pairs if value == each]) for each in sorted(set(values))]
        means = np.array([group.mean() for group in groups])
        weights = np.array([len(group) for group in groups]) / len(scores) if weighted else np.full(len(groups), 1 / len(groups))
        between = np.sum(weights * (means - scores.mean()) ** 2)
        within = np.sum(weights * np.array([group.var() for group in groups]))
        share = between / {"var": scores.var(), "sample": scores.var(ddof=1), "within": within + 1e-9}[total]
        return float(share if square else np.sqrt(share))

    return explained_variance


def _probs(rng, count):
    parts = rng.integers(count, low=1, high=9)
    return [Fraction(part, sum(parts)) for part in parts]


def _all_lists(candidate, rng):
    probs, models = _probs(rng, 3), rng.integer(1, 3)
    total, lists = Fraction(0), [((), Fraction(1))]
    for _ in range(models):
        lists = [((*best, k), p * probs[k]) for best, p in lists for k in range(3)]
    for scores, p in lists:
        total += max(scores) * p
    expect(candidate(np.array([float(p) for p in probs]), models), float(total))


def _single_model(candidate, rng):
    probs = _probs(rng, 2 + rng.size)
    expect(candidate(np.array([float(p) for p in probs]), 1), float(sum(k * p for k, p in enumerate(probs))))


def _coin(candidate, rng):
    models = rng.integer(1, 9)
    expect(candidate(np.array([0.5, 0.5]), models), 1 - 1 / 2**models)


def _die(candidate, rng):
    sides = rng.integer(2, 9)
    expect(candidate(np.full(sides, 1 / sides), 2), (sides - 1) * (4 * sides + 1) / (6 * sides))


def _certain(candidate, rng):
    probs = np.zeros(5)
    probs[score := rng.integer(1, 4)] = 1.0
    expect(candidate(probs, rng.integer(1, 9)), float(score))


def _best(power=lambda at_most, models: at_most**models, shift=0, last=-1):
    return lambda probs, models: float(np.sum(1 - power(np.cumsum(probs), models)[: last or None]) + shift)


def _mean_scaled(probs, models):
    return float(models * (np.arange(len(probs)) @ probs))


def _likeliest(probs, models):
    return float(np.argmax(np.diff(np.concatenate([[0.0], np.cumsum(probs) ** models]))))


EXERCISES = [
    Exercise(
        name="explained-variance",
        call="explained_variance(values, scores)",
        hint="Replace each score by the mean of all scores with its value. Divide the variance of these by that of the scores.",
        properties={
            "means -a and a with b around them give a² / (a² + b²)": _by_hand,
            "it is 1 if the value alone decides the score": _alone,
            "it is 0 if all values have the same mean": _nothing,
            "a value that is met more often counts more": _unequal,
            "scores in another unit, or all higher, change nothing": _shift,
            "other names for the values change nothing": _names,
        },
        wrong={
            "each value counts once, however often it is met": _share(weighted=False),
            "the correlation with the value, squared": lambda values, scores: float(np.corrcoef(values, scores)[0, 1] ** 2),
            "its square root": _share(square=False),
            "over the variance with n - 1": _share(total="sample"),
            "over the variance inside the values": _share(total="within"),
            "the part that is not explained": lambda values, scores: 1 - _share()(values, scores),
        },
    ),
    Exercise(
        name="expected-best",
        call="expected_best(probs, models)",
        hint="The best is at most k exactly if all are: P(one is at most k) to the power models. Then sum P(best > k) over k.",
        properties={
            "it is the mean of the maximum over all lists of scores": _all_lists,
            "for one model it is the mean score": _single_model,
            "for n fair coins it is 1 - 1/2^n": _coin,
            "for two fair dice it is the known mean of the larger": _die,
            "a certain score stays": _certain,
        },
        wrong={
            "the mean, as if choosing changed nothing": lambda probs, models: float(np.arange(len(probs)) @ probs),
            "models times the mean": _mean_scaled,
            "the worst instead of the best": _best(power=lambda at_most, models: 1 - (1 - at_most) ** models),
            "the power forgotten: times models": _best(power=lambda at_most, models: at_most * models),
            "scores counted from 1": _best(shift=1),
            "the score that the best has most often": _likeliest,
        },
    ),
]
