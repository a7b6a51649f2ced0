"""Exercises of the lecture on error analysis: what a cure can win, what wrong labels hide, and what to fix first."""

from fractions import Fraction
from itertools import permutations

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The error that is left -------------------------------------------------------------------------------------------------


def _tally(rng):
    """Marks of some mistakes, at least one of them a mark, and the error of the dev set."""
    marks = np.array(rng.integers(rng.integer(2, 4 * rng.size + 2), rng.integer(1, 1 + rng.size), low=0, high=1))
    marks[rng.integer(0, len(marks) - 1), rng.integer(0, marks.shape[1] - 1)] = 1
    return marks, rng.integer(1, 60) / 100


def _mistake_by_mistake(candidate, rng):
    marks, error = _tally(rng)
    each = Fraction(error) / len(marks)  # of the whole dev set, one mistake of the tally stands for so much
    left = [float(sum((each for mark in column if not mark), Fraction(0))) for column in marks.T]
    expect(candidate(marks, error), np.array(left))


def _all_or_none(candidate, rng):
    marks, error = _tally(rng)
    marks = np.column_stack([marks, np.ones(len(marks), int), np.zeros(len(marks), int)])
    expect(candidate(marks, error)[-2:], np.array([0.0, error]))


def _one_more_cause(candidate, rng):
    marks, error = _tally(rng)
    wider = np.column_stack([marks, np.ones(len(marks), int)])
    expect(candidate(wider, error)[:-1], candidate(marks, error))


def _twice_the_error(candidate, rng):
    marks, error = _tally(rng)
    expect(candidate(marks, error / 2), candidate(marks, error) / 2)


def _left(share=lambda marks: marks.mean(axis=0), left=lambda share, error: error * (1 - share)):
    return lambda marks, error: left(share(marks), error)


def _shared_marks(marks):
    return (marks / np.maximum(marks.sum(axis=1, keepdims=True), 1)).mean(axis=0)


# The accuracy behind wrong labels ---------------------------------------------------------------------------------------


def _noise(rng):
    """Number of classes and a share of wrong labels that leaves the right one the most frequent."""
    classes = rng.integer(2, 2 + 2 * rng.size)
    return rng.integer(1, 40) / 100, classes


def _from_a_table(candidate, rng):
    r, classes = _noise(rng)
    joint = np.array(rng.integers(classes, classes, low=1, high=9), float)  # [true, answer]
    joint /= joint.sum()
    labelled = np.full((classes, classes), r / (classes - 1)) + (1 - r - r / (classes - 1)) * np.eye(classes)
    measured = float(np.trace(joint.T @ labelled))  # [answer, label]
    expect(candidate(measured, r, classes), float(np.trace(joint)))


def _both_ends(candidate, rng):
    r, classes = _noise(rng)
    expect(candidate(1 - r, r, classes), 1.0)
    expect(candidate(r / (classes - 1), r, classes), 0.0)


def _chance_stays_chance(candidate, rng):
    r, classes = _noise(rng)
    expect(candidate(1 / classes, r, classes), 1 / classes)


def _clean_labels(candidate, rng):
    _, classes = _noise(rng)
    measured = rng.integer(1, 99) / 100
    expect(candidate(measured, 0.0, classes), measured)


def _spread(m, r, k):
    return (m - r / (k - 1)) / (1 - r - r / (k - 1))


# What to fix first ------------------------------------------------------------------------------------------------------


def _plan(rng):
    """Tallies and weeks of 2 to 5 causes."""
    causes = rng.integer(2, min(5, 1 + rng.size))
    return rng.integers(causes, low=1, high=60), rng.integers(causes, low=1, high=9)


def _suffered(counts, weeks, order):
    """Mistakes times weeks until each is cured."""
    time = total = 0
    for place in order:
        time += weeks[place]
        total += counts[place] * time
    return total


def _is_an_order(candidate, rng):
    counts, weeks = _plan(rng)
    order = candidate(counts, weeks)
    expect_that(
        isinstance(order, list) and sorted(order) == list(range(len(counts))), order, "a list with each place once"
    )


def _no_order_suffers_less(candidate, rng):
    counts, weeks = _plan(rng)
    order = candidate(counts, weeks)
    best = min(permutations(range(len(counts))), key=lambda places: _suffered(counts, weeks, places))
    least = _suffered(counts, weeks, best)
    holds = _suffered(counts, weeks, order) == least
    expect_that(holds, order, f"an order with {least} mistakes times weeks, such as {list(best)}")


def _same_weeks(candidate, rng):
    counts, weeks = _plan(rng)
    order = candidate(counts, [weeks[0]] * len(counts))
    sizes = [counts[place] for place in order]
    expect_that(sizes == sorted(counts, reverse=True), order, "the largest first, as all take equally long")


def _same_counts(candidate, rng):
    counts, weeks = _plan(rng)
    order = candidate([counts[0]] * len(weeks), weeks)
    lengths = [weeks[place] for place in order]
    expect_that(lengths == sorted(weeks), order, "the shortest first, as all cure equally many")


def _by(score):
    return lambda counts, weeks: sorted(range(len(counts)), key=lambda place: -score(counts[place], weeks[place]))


EXERCISES = [
    Exercise(
        name="ceilings",
        call="ceilings(marks, error)",
        hint="The share of the mistakes that have the cause is the mean of its column; what is left is the rest of the error.",
        properties={
            "each mistake without the cause keeps its part of the error": _mistake_by_mistake,
            "a cause of all mistakes leaves 0, a cause of none leaves all": _all_or_none,
            "one more cause in the table changes nothing for the others": _one_more_cause,
            "half the error leaves half": _twice_the_error,
        },
        wrong={
            "divided by all marks instead of all mistakes": _left(lambda m: m.sum(axis=0) / m.sum()),
            "a mistake with two causes shared between them": _left(_shared_marks),
            "what is won instead of what is left": _left(left=lambda share, error: error * share),
            "the share taken off as points": _left(left=lambda share, error: error - share),
            "the error forgotten": _left(left=lambda share, error: 1 - share),
        },
    ),
    Exercise(
        name="true-accuracy",
        call="true_accuracy(measured, r, classes)",
        hint="Solve measured = a (1 − r) + (1 − a) r / (classes − 1) for a.",
        properties={
            "it is the share of right answers behind a table of answers and labels": _from_a_table,
            "at best 1 − r is measured, at worst r / (classes − 1)": _both_ends,
            "an accuracy of 1 / classes is measured as such": _chance_stays_chance,
            "with right labels it is what was measured": _clean_labels,
        },
        wrong={
            "the share of wrong labels added": lambda m, r, k: m + r,
            "divided by 1 − r: wrong on wrong never counts as right": lambda m, r, k: m / (1 - r),
            "as for two classes": lambda m, r, k: _spread(m, r, 2),
            "a wrong label may be the right one: r / classes": lambda m, r, k: (m - r / k) / (1 - r - r / k),
            "the formula not solved, but applied once more": lambda m, r, k: m * (1 - r) + (1 - m) * r / (k - 1),
        },
    ),
    Exercise(
        name="order-of-fixes",
        call="order_of_fixes(counts, weeks)",
        hint="Swap two neighbours in the order: which of the two sums of counts times weeks is smaller?",
        properties={
            "it is a list with each place once": _is_an_order,
            "no other order has fewer mistakes times weeks": _no_order_suffers_less,
            "if all fixes take equally long, the largest cause comes first": _same_weeks,
            "if all causes are equally large, the shortest fix comes first": _same_counts,
        },
        wrong={
            "the largest cause first": _by(lambda count, week: count),
            "the shortest fix first": _by(lambda count, week: -week),
            "the most per week last": _by(lambda count, week: -count / week),
            "counts times weeks": _by(lambda count, week: count * week),
            "counts minus weeks": _by(lambda count, week: count - week),
        },
    ),
]
