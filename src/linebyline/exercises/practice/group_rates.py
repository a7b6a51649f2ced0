"""Exercises of the lecture on who is affected: the rates of each group, and the rate that the others force."""


import numpy as np

from linebyline.exercises.core import Exercise, expect


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
