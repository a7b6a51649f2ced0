"""Exercises of the lecture on search: a log scale, trials, successive halving."""

import math

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


# The best of many models -------------------------------------------------------------------------------------------


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
]
