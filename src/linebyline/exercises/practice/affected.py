"""Exercises of the lecture on who is affected: the urn of a feedback loop, and its remedy."""

import itertools
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _urn(rng):
    """A record in two places, what an event adds to it, and how many events: small enough to list every history."""
    a, b, added = (rng.integer(1, 6) / 2 for _ in range(3))
    return a, b, added, rng.integer(1, 1 + rng.size)


def exact_counts(a, b, added, steps):
    """The same distribution from all histories, one after the other, in fractions."""
    found = [Fraction(0)] * (steps + 1)
    for history in itertools.product((0, 1), repeat=steps):
        record, chance = [Fraction(a), Fraction(b)], Fraction(1)
        for place in history:
            chance *= record[place] / sum(record)
            record[place] += Fraction(added)
        found[history.count(0)] += chance
    return np.array([float(p) for p in found])


def _is_the_distribution(candidate, rng):
    a, b, added, steps = _urn(rng)
    expect(candidate(a, b, added, steps), exact_counts(a, b, added, steps))


def _uniform_for_equal_starts(candidate, rng):
    each, steps = rng.integer(1, 6) / 2, rng.integer(1, 40)
    expect(candidate(each, each, each, steps), np.full(steps + 1, 1 / (steps + 1)))


def _keeps_its_mean(candidate, rng):
    a, b, added, steps = _urn(rng)
    steps *= 10
    share = (a + added * np.arange(steps + 1)) / (a + b + added * steps)
    inputs = {"a": a, "b": b, "added": added, "steps": steps}
    expect(float(candidate(a, b, added, steps) @ share), a / (a + b), inputs)


def _only_ratios_count(candidate, rng):
    a, b, added, steps = _urn(rng)
    expect(candidate(4 * a, 4 * b, 4 * added, steps), candidate(a, b, added, steps))


def _no_event_no_choice(candidate, rng):
    a, b, added, _ = _urn(rng)
    expect(candidate(a, b, added, 0), np.array([1.0]))


def urn_counts(a, b, added, steps):
    probs = np.array([1.0])
    for n in range(steps):
        share = (a + added * np.arange(n + 1)) / (a + b + added * n)
        probs = np.append(probs * (1 - share), 0.0) + np.append(0.0, probs * share)
    return probs


def _no_feedback(a, b, added, steps):
    share, probs = a / (a + b), np.array([1.0])
    for _ in range(steps):
        probs = np.append(probs * (1 - share), 0.0) + np.append(0.0, probs * share)
    return probs


def _visits(rng):
    """Where each visit went, whether an event was found, and the probability with which place 0 was chosen: eighths."""
    count = rng.size + 1
    places, found = (np.array(rng.integers(count, low=0, high=1)) for _ in range(2))
    return places, found, np.array(rng.integers(count, low=1, high=7)) / 8


def _weighs_each_find(candidate, rng):
    places, found, chances = _visits(rng)
    sums = [Fraction(0), Fraction(0)]
    for place, event, chance in zip(places.tolist(), found.tolist(), chances.tolist(), strict=True):
        sums[place] += event / (Fraction(chance) if place == 0 else 1 - Fraction(chance))
    expect(candidate(places, found, chances), np.array([float(each / len(places)) for each in sums]))


def _unbiased(candidate, rng):
    """Two visits with events everywhere: over all four ways to go, the mean is a rate of 1 in both places."""
    chances = np.array(rng.integers(2, low=1, high=7)) / 8
    mean = np.zeros(2)
    for places in itertools.product((0, 1), repeat=2):
        chance = np.prod([c if place == 0 else 1 - c for place, c in zip(places, chances.tolist(), strict=True)])
        mean = mean + chance * candidate(np.array(places), np.array([1, 1]), chances.copy())
    expect(mean, np.array([1.0, 1.0]), {"chances": chances})


def _half_and_half_doubles(candidate, rng):
    places, found, _ = _visits(rng)
    shares = [2 * sum(f for p, f in zip(places.tolist(), found.tolist(), strict=True) if p == at) / len(places) for at in (0, 1)]
    expect(candidate(places, found, np.full(len(places), 0.5)), np.array(shares))


def _names_may_change(candidate, rng):
    places, found, chances = _visits(rng)
    expect(candidate(1 - places, found.copy(), 1 - chances), candidate(places.copy(), found.copy(), chances.copy())[::-1])


def weighted_record(places, found, chances):
    weight = found / np.where(places == 0, chances, 1 - chances)
    return np.bincount(places, weight, minlength=2) / len(places)


def _divided_by_visits(places, found, chances):
    weight = found / np.where(places == 0, chances, 1 - chances)
    return np.bincount(places, weight, minlength=2) / np.maximum(np.bincount(places, minlength=2), 1)


def _one_chance_for_both(places, found, chances):
    return np.bincount(places, found / chances, minlength=2) / len(places)


def _raw(places, found, chances):
    return np.bincount(places, found, minlength=2) / len(places)


def _multiplied(places, found, chances):
    return np.bincount(places, found * np.where(places == 0, chances, 1 - chances), minlength=2) / len(places)


EXERCISES = [
    Exercise(
        name="urn-counts",
        call="urn_counts(a, b, added, steps)",
        hint="The share depends on how many of the n events so far were in A: a row of n + 1 shares, one for each count.",
        properties={
            "it is the distribution over all histories": _is_the_distribution,
            "equal starts, with an event of the same weight: every count is equally likely": _uniform_for_equal_starts,
            "the mean of the share stays where it was": _keeps_its_mean,
            "a, b and added times four change nothing": _only_ratios_count,
            "no event: one count, 0, for sure": _no_event_no_choice,
        },
        wrong={
            "the share stays as it was: no feedback": _no_feedback,
            "an event always adds 1": lambda a, b, added, steps: urn_counts(a, b, 1, steps),
            "counts the events of B": lambda a, b, added, steps: urn_counts(a, b, added, steps)[::-1],
            "one event too many": lambda a, b, added, steps: urn_counts(a, b, added, steps + 1),
        },
    ),
    Exercise(
        name="weighted-record",
        call="weighted_record(places, found, chances)",
        hint="A find in place 0 counts 1 / chance, one in place 1 counts 1 / (1 - chance); divide by all visits.",
        properties={
            "the sum of found / probability in each place, over the number of visits": _weighs_each_find,
            "over all ways to go, the mean is the rate": _unbiased,
            "half and half counts each find twice": _half_and_half_doubles,
            "the places may change their names": _names_may_change,
        },
        wrong={
            "the raw record": _raw,
            "divided by the visits of the place": _divided_by_visits,
            "the chance of place 0 for both": _one_chance_for_both,
            "multiplied by the probability": _multiplied,
        },
    ),
]
