"""Exercises of the lecture on who is affected: the urn of a feedback loop, its remedy, and rates that are tied."""

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


def _people(rng):
    """Answers, labels and groups of people; each group has a hit, a false alarm and a true no, so that no rate is 0/0."""
    groups = rng.integer(1, 3)
    sure = [(answer, label, group) for group in range(groups) for answer, label in ((1, 1), (1, 0), (0, 0))]
    more = [(rng.integer(0, 1), rng.integer(0, 1), rng.integer(0, groups - 1)) for _ in range(3 * rng.size)]
    people = sure + more
    rng.shuffle(people)
    return tuple(np.array(column) for column in zip(*people, strict=True))


def _tables(answers, labels, groups):
    """For each group the counts (tp, fp, fn, tn), one person after the other."""
    found = {group: [0, 0, 0, 0] for group in sorted(set(groups.tolist()))}
    for answer, label, group in zip(answers.tolist(), labels.tolist(), groups.tolist(), strict=True):
        found[group][{(1, 1): 0, (1, 0): 1, (0, 1): 2, (0, 0): 3}[answer, label]] += 1
    return found


def _are_the_rates(candidate, rng):
    people = _people(rng)
    rows = [[fp / (fp + tn), fn / (tp + fn), tp / (tp + fp)] for tp, fp, fn, tn in _tables(*people).values()]
    expect(candidate(*people), np.array(rows))


def _each_group_for_itself(candidate, rng):
    answers, labels, groups = _people(rng)
    more = np.append(groups, [7, 7, 7, 7])  # one more group, where all rates are one half
    rates = candidate(np.append(answers, [0, 0, 1, 1]), np.append(labels, [0, 1, 0, 1]), more)
    expect(rates, np.vstack([candidate(answers.copy(), labels.copy(), groups.copy()), [[0.5, 0.5, 0.5]]]))


def _order_is_nothing(candidate, rng):
    people = _people(rng)
    expect(candidate(*(each[::-1].copy() for each in people)), candidate(*(each.copy() for each in people)))


def _always_yes(candidate, rng):
    zeros = rng.integer(1, 5)
    labels = np.array([0] * zeros + [1])
    expect(candidate(np.ones(zeros + 1, int), labels, np.zeros(zeros + 1, int)), np.array([[1.0, 0.0, 1 / (zeros + 1)]]))


def rates_by_group(answers, labels, groups):
    rows = []
    for group in np.unique(groups):
        yes, truth = answers[groups == group], labels[groups == group]
        rows.append([np.mean(yes[truth == 0]), np.mean(1 - yes[truth == 1]), np.mean(truth[yes == 1])])
    return np.array(rows)


def _of_all_people(answers, labels, groups):
    rows = []
    for group in np.unique(groups):
        yes, truth = answers[groups == group], labels[groups == group]
        rows.append([np.mean((yes == 1) & (truth == 0)), np.mean((yes == 0) & (truth == 1)), np.mean(truth[yes == 1])])
    return np.array(rows)


def _of_the_answers(answers, labels, groups):
    rows = []
    for group in np.unique(groups):
        yes, truth = answers[groups == group], labels[groups == group]
        ppv = np.mean(truth[yes == 1])
        rows.append([1 - ppv, np.mean(truth[yes == 0]) if (yes == 0).any() else 0.0, ppv])
    return np.array(rows)


def _groups_forgotten(answers, labels, groups):
    return np.repeat(rates_by_group(answers, labels, np.zeros_like(groups)), len(np.unique(groups)), axis=0)


def _counts(rng):
    tp, fp, tn = (rng.integer(1, 9 * rng.size) for _ in range(3))
    return tp, fp, rng.integer(0, 9), tn


def _arguments(tp, fp, fn, tn):
    return (tp + fn) / (tp + fp + fn + tn), tp / (tp + fp), fn / (tp + fn)


def _is_what_the_counts_say(candidate, rng):
    tp, fp, fn, tn = _counts(rng)
    expect(float(candidate(*_arguments(tp, fp, fn, tn))), fp / (fp + tn))


def _follows_the_odds(candidate, rng):
    ppv, fnr = rng.integer(4, 9) / 10, rng.integer(1, 9) / 10
    once, twice = (float(candidate(p, ppv, fnr)) for p in (0.25, 0.4))
    expect(twice, 2 * once, {"base_rate": "0.25, then 0.4", "ppv": ppv, "fnr": fnr})


def _no_false_alarm(candidate, rng):
    expect(float(candidate(rng.integer(1, 9) / 10, 1.0, rng.integer(0, 9) / 10)), 0.0)


def _even_answers_at_one_half(candidate, rng):
    """Half of all are positive and half of the yes answers are right: as many false alarms as hits."""
    eighths = rng.integer(0, 7)
    expect(float(candidate(0.5, 0.5, eighths / 8)), (8 - eighths) / 8)


def forced_false_positive_rate(base_rate, ppv, fnr):
    return base_rate / (1 - base_rate) * (1 - ppv) / ppv * (1 - fnr)


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
    Exercise(
        name="rates-by-group",
        call="rates_by_group(answers, labels, groups)",
        hint="FPR is a share of those with label 0, FNR of those with label 1, PPV of the yes answers.",
        properties={
            "a row for each group: FPR, FNR, PPV": _are_the_rates,
            "another group changes nothing in the others": _each_group_for_itself,
            "the order of the people is nothing": _order_is_nothing,
            "always yes has FPR 1, FNR 0, and the base rate as PPV": _always_yes,
        },
        wrong={
            "divided by all people of the group": _of_all_people,
            "divided by the answers, not by the truth": _of_the_answers,
            "the groups forgotten": _groups_forgotten,
            "the two rates changed over": lambda answers, labels, groups: rates_by_group(answers, labels, groups)[:, [1, 0, 2]],
        },
    ),
    Exercise(
        name="forced-false-positive-rate",
        call="forced_false_positive_rate(base_rate, ppv, fnr)",
        hint="Hits are base_rate (1 - FNR), false alarms are hits (1 - PPV) / PPV. Of whom is the FPR a share?",
        properties={
            "it is what the four counts say": _is_what_the_counts_say,
            "twice the odds of the base rate, twice the rate": _follows_the_odds,
            "PPV 1 leaves no false alarm": _no_false_alarm,
            "base rate and PPV one half: as many false alarms as hits": _even_answers_at_one_half,
        },
        wrong={
            "the base rate forgotten": lambda base_rate, ppv, fnr: (1 - ppv) / ppv * (1 - fnr),
            "the base rate instead of its odds": lambda base_rate, ppv, fnr: base_rate * (1 - ppv) / ppv * (1 - fnr),
            "misses for hits": lambda base_rate, ppv, fnr: forced_false_positive_rate(base_rate, ppv, 1 - fnr),
            "the share of wrong yes answers": lambda base_rate, ppv, fnr: 1 - ppv,
            "odds of PPV upside down": lambda base_rate, ppv, fnr: (
                base_rate / (1 - base_rate) * ppv / (1 - ppv + 1e-9) * (1 - fnr)
            ),
        },
    ),
]
