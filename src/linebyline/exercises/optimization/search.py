"""Exercises of the lecture on search: a log scale, trials, successive halving, importance, the best of many."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# A number between two others, evenly on a log scale ----------------------------------------------------------------


def _range(rng):
    low = rng.number(0.1, 2)
    return low, round(low * rng.integer(2, 60), 1)


def _powers_of_ten(candidate, rng):
    first, decades = rng.integer(-5, -1), 2 * rng.integer(1, 3)
    expect(candidate(0.5, 10.0**first, 10.0 ** (first + decades)), 10.0 ** (first + decades // 2))


def _ends(candidate, rng):
    low, high = _range(rng)
    expect([candidate(0.0, low, high), candidate(1.0, low, high)], [low, high])


def _halfway(candidate, rng):
    low = rng.number(0.1, 2)
    expect(candidate(0.5, low, 9 * low), 3 * low)


def _mirrored(candidate, rng):
    (low, high), u = _range(rng), rng.integer(1, 9) / 10
    expect(candidate(u, low, high) * candidate(1 - u, low, high), low * high)


def _units(candidate, rng):
    (low, high), u = _range(rng), rng.integer(0, 10) / 10
    expect(candidate(u, 8 * low, 8 * high), 8 * candidate(u, low, high))


# How many trials? --------------------------------------------------------------------------------------------------


def _q_and_confidence(rng):
    return rng.integer(1, 40) / 100, rng.integer(50, 99) / 100


def _known(candidate, rng):
    q, confidence, n = ((0.05, 0.95, 59), (0.01, 0.9, 230), (0.1, 0.99, 44), (0.05, 0.9, 45))[rng.integer(0, 3)]
    expect(candidate(q, confidence), n)


def _enough(candidate, rng):
    q, confidence = _q_and_confidence(rng)
    n = candidate(q, confidence)
    expect_that((1 - q) ** n <= 1 - confidence + 1e-12, n, f"so many that (1 - q)^n is at most {1 - confidence:.2f}")


def _not_too_many(candidate, rng):
    q, confidence = _q_and_confidence(rng)
    n = candidate(q, confidence)
    expect_that((1 - q) ** (n - 1) > 1 - confidence - 1e-12, n, f"so few that (1 - q)^(n - 1) is above {1 - confidence:.2f}")


def _one(candidate, rng):
    confidence = rng.integer(30, 90) / 100
    expect(candidate(confidence + 0.05, confidence), 1)


def _whole(candidate, rng):
    n = candidate(*_q_and_confidence(rng))
    expect_that(isinstance(n, int | np.integer) and not isinstance(n, bool), n, "a whole number, of type int")


def _trials(low=lambda q: math.log(1 - q), high=lambda c: math.log(1 - c), whole=math.ceil):
    return lambda q, confidence: whole(high(confidence) / low(q))


# Successive halving ------------------------------------------------------------------------------------------------


def _powers_of_keep(candidate, rng):
    keep, rounds, first = rng.integer(2, 4), rng.integer(1, 4), rng.integer(1, 3)
    wanted = [(keep ** (rounds - 1 - i), first * keep**i) for i in range(rounds)]
    expect(candidate(keep ** (rounds - 1), keep, first, first * keep ** (rounds - 1)), wanted)


def _first_round(candidate, rng):
    networks, keep, first = rng.integer(5, 60), rng.integer(2, 4), rng.integer(1, 4)
    expect(candidate(networks, keep, first, 10 * first)[0], (networks, first))


def _odd(candidate, rng):
    """By repeated subtraction: how many whole groups of `keep` there are."""
    keep = rng.integer(2, 4)
    networks = keep * rng.integer(3, 20) + rng.integer(1, keep - 1)
    groups, left = 0, networks
    while left >= keep:
        groups, left = groups + 1, left - keep
    expect(candidate(networks, keep, 1, keep), [(networks, 1), (groups, keep)])


def _last_cut(candidate, rng):
    keep, last = 3, rng.integer(10, 26)  # 1, 3, 9, then not 27 but the last
    expect([epochs for _, epochs in candidate(rng.integer(81, 200), keep, 1, last)], [1, 3, 9, last])


def _stops_at_one(candidate, rng):
    keep = rng.integer(2, 4)
    expect(candidate(keep, keep, 1, 1000), [(keep, 1), (1, keep)])


def _single(candidate, rng):
    first = rng.integer(1, 4)
    expect(candidate(1, 3, first, first + rng.integer(0, 40)), [(1, first)])


def _rounds(fewer=lambda n, keep: max(1, n // keep), longer=lambda e, keep: e * keep, cut=min, stop=True):
    def halving(networks, keep, first, last):
        rounds, epochs = [(networks, cut(first, last))], first
        while epochs < last and (networks > 1 or not stop) and len(rounds) < 20:
            networks, epochs = fewer(networks, keep), longer(epochs, keep)
            rounds.append((networks, cut(epochs, last)))
        return rounds

    return halving


# Explained variance ------------------------------------------------------------------------------------------------


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


# The best of many models -------------------------------------------------------------------------------------------


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
        name="log-uniform",
        call="log_uniform(u, low, high)",
        hint="Go the part u of the way from the logarithm of low to that of high, then undo the logarithm.",
        properties={
            "halfway between two powers of 10 lies the power halfway": _powers_of_ten,
            "u = 0 gives low, u = 1 gives high": _ends,
            "halfway from a to 9a lies 3a": _halfway,
            "the values of u and 1 - u multiply to low · high": _mirrored,
            "ends 8 times as large make the value 8 times as large": _units,
        },
        wrong={
            "even on the plain scale": lambda u, low, high: low + u * (high - low),
            "the logarithm never undone": lambda u, low, high: math.log(low) + u * math.log(high / low),
            "undone with another base": lambda u, low, high: math.exp(math.log10(low) + u * math.log10(high / low)),
            "from high to low": lambda u, low, high: high * (low / high) ** u,
            "the ends taken for exponents": lambda u, low, high: 10.0 ** (low + u * (high - low)),
            "even in the square root": lambda u, low, high: (low**0.5 + u * (high**0.5 - low**0.5)) ** 2,
        },
    ),
    Exercise(
        name="trials-needed",
        call="trials_needed(q, confidence)",
        hint="All n trials miss the top share q with chance (1 - q)^n. Find the smallest n with this at most 1 - confidence.",
        properties={
            "it is 59 for the top 5% with 95%, and three more of the table": _known,
            "with so many trials the chance is large enough": _enough,
            "with one trial fewer it is not": _not_too_many,
            "one trial is enough where q is above the confidence": _one,
            "it is a whole number": _whole,
        },
        wrong={
            "1 / q, as if each trial brought a new share": lambda q, confidence: math.ceil(1 / q),
            "confidence / q": lambda q, confidence: math.ceil(confidence / q),
            "rounded down": _trials(whole=math.floor),
            "not rounded": _trials(whole=float),
            "one more than needed": _trials(whole=lambda n: math.ceil(n) + 1),
            "q and confidence exchanged": lambda q, confidence: math.ceil(math.log(1 - q) / math.log(1 - confidence)),
            "log(confidence) for log(1 - confidence)": _trials(high=math.log),
        },
    ),
    Exercise(
        name="halving-budget",
        call="halving_budget(networks, keep, first, last)",
        hint="Of n networks n // keep stay, at least one; the epochs grow keep-fold, never beyond last. Stop at one network.",
        properties={
            "from a power of keep, each round has a part of the networks and a multiple of the epochs": _powers_of_keep,
            "the first round has all networks and the first epochs": _first_round,
            "only whole groups of keep send one on": _odd,
            "no round is longer than last": _last_cut,
            "it stops when one network is left": _stops_at_one,
            "one network has one round": _single,
        },
        wrong={
            "rounded up": _rounds(fewer=lambda n, keep: -(-n // keep)),
            "half, whatever keep is": _rounds(fewer=lambda n, keep: max(1, n // 2)),
            "epochs doubled, whatever keep is": _rounds(longer=lambda e, keep: 2 * e),
            "the last round longer than last": _rounds(cut=lambda epochs, last: epochs),
            "goes on with one network": _rounds(stop=False),
            "drops one in keep": _rounds(fewer=lambda n, keep: max(1, n - n // keep)),
            "epochs grow by keep, not keep-fold": _rounds(longer=lambda e, keep: e + keep),
        },
    ),
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
