"""Exercises of the lecture Adam: exponential averages, their correction, their window."""

from math import e

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.optimization.adam import _beta


def _series(rng, least=1):
    return np.array(rng.numbers(rng.size + least - 1))


def _by_weights(candidate, rng):
    series, beta = _series(rng, 2), _beta(rng)
    sums = [sum((1 - beta) * beta ** (t - s) * series[s] for s in range(t + 1)) for t in range(len(series))]
    expect(candidate(series, beta), np.array(sums))


def _constant_average(candidate, rng):
    level = float(rng.integer(1, 9))
    expect(candidate(np.full(3, level), 0.5), level * np.array([0.5, 0.75, 0.875]))


def _no_memory(candidate, rng):
    series = _series(rng)
    expect(candidate(series, 0.0), series)


def _one_pulse(candidate, rng):
    beta = _beta(rng)
    expect(candidate(np.array([1.0, 0.0, 0.0, 0.0]), beta), (1 - beta) * np.array([1, beta, beta**2, beta**3]))


def _by_weighted_mean(candidate, rng):
    series, beta = _series(rng, 2), _beta(rng)
    means = [np.average(series[:t], weights=[beta ** (t - s) for s in range(t)]) for t in range(1, len(series) + 1)]
    expect(candidate(series, beta), np.array(means))


def _constant_stays(candidate, rng):
    series = np.full(rng.size, rng.integer(1, 9) / 2)
    expect(candidate(series, _beta(rng)), series)


def _first_counts_in_full(candidate, rng):
    series = _series(rng)
    expect(candidate(series, 0.9)[0], series[0])


def _within_the_past(candidate, rng):
    series = _series(rng, 2)
    result = np.asarray(candidate(series, _beta(rng)))
    low, high = np.minimum.accumulate(series), np.maximum.accumulate(series)
    inside = result.shape == series.shape and bool(np.all((result >= low - 1e-9) & (result <= high + 1e-9)))
    expect_that(inside, result, "each entry between the smallest and the largest value so far")


def _averages(rule, divide=lambda t, beta: 1.0, start=lambda series: 0.0):
    def average(series, beta):
        m, seen = start(series), []
        for t, x in enumerate(series, 1):
            m = rule(m, x, beta)
            seen.append(m / divide(t, beta))
        return np.array(seen)

    return average


def _usual(m, x, beta):
    return beta * m + (1 - beta) * x


def _fed_back(series, beta):
    m, seen = 0.0, []
    for t, x in enumerate(series, 1):
        m = (beta * m + (1 - beta) * x) / (1 - beta**t)
        seen.append(m)
    return np.array(seen)


def _window_beta(rng):
    return rng.integer(1, 19) / 20


def _pair(candidate, beta):
    fade, count = candidate(beta)
    return float(fade), float(count)


def _fades_to_one_over_e(candidate, rng):
    beta = _window_beta(rng)
    expect(beta ** _pair(candidate, beta)[0], 1 / e)


def _noise_left(candidate, rng):
    beta = _window_beta(rng)
    squares = sum(((1 - beta) * beta**age) ** 2 for age in range(600))  # what follows is below 0.95^1200
    expect(1 / _pair(candidate, beta)[1], squares)


def _same_age(candidate, rng):
    beta = _window_beta(rng)
    age = sum((1 - beta) * beta**age * age for age in range(1200))
    expect((_pair(candidate, beta)[1] - 1) / 2, age)  # the mean age of the values in a plain mean of that many


def _halves(candidate, rng):
    rng.integer(0, 1)
    expect(candidate(0.5), (1.4426950408889634, 3.0))  # 1 / log 2, and (3/2) / (1/2)


EXERCISES = [
    Exercise(
        name="exponential-average",
        call="exponential_average(series, beta)",
        hint="Start with m = 0. At each value m keeps the share β of itself and takes the share 1 - β of the value.",
        properties={
            "entry t is the sum of (1 - β) β^age times the value, over the values so far": _by_weights,
            "with β = 1/2 a constant gives 1/2, 3/4 and 7/8 of itself": _constant_average,
            "with β = 0 it is the series": _no_memory,
            "a 1 followed by zeros fades by β a step": _one_pulse,
        },
        wrong={
            "the shares exchanged": _averages(lambda m, x, beta: (1 - beta) * m + beta * x),
            "a sum, as momentum keeps it": _averages(lambda m, x, beta: beta * m + x),
            "started at the first value": _averages(_usual, start=lambda series: series[0]),
            "corrected": _averages(_usual, lambda t, beta: 1 - beta**t),
            "the plain mean so far": lambda series, beta: np.cumsum(series) / np.arange(1, len(series) + 1),
        },
    ),
    Exercise(
        name="bias-corrected-average",
        call="bias_corrected_average(series, beta)",
        hint="The weights in m_t sum to 1 - β^t, with t = 1 at the first value. Divide by that; the recursion goes on as before.",
        properties={
            "entry t is the weighted mean of the values so far, with weights β^age": _by_weighted_mean,
            "a constant series stays as it is": _constant_stays,
            "the first entry is the first value": _first_counts_in_full,
            "no entry leaves the range of the values so far": _within_the_past,
        },
        wrong={
            "no correction": _averages(_usual),
            "1 - β in place of 1 - β^t": _averages(_usual, lambda t, beta: 1 - beta),
            "t counted one too far": _averages(_usual, lambda t, beta: 1 - beta ** (t + 1)),
            "the corrected value fed back into the recursion": _fed_back,
            "started at the first value in place of a correction": _averages(_usual, start=lambda series: series[0]),
        },
    ),
    Exercise(
        name="effective-window",
        call="effective_window(beta)",
        hint="Solve β^age = 1/e for the first. For the second, the variance of a weighted mean of white noise is the sum of the"
        " squared weights, and a plain mean of n values has 1/n.",
        properties={
            "for β = 1/2 they are 1 / log 2 and 3": _halves,
            "β to the power of the first is 1/e": _fades_to_one_over_e,
            "1 over the second is the sum of the squared weights": _noise_left,
            "a plain mean of so many values is as old as the average": _same_age,
        },
        wrong={
            "1 / (1 - β) for both": lambda beta: (1 / (1 - beta), 1 / (1 - beta)),
            "the first only near β = 1": lambda beta: (1 / (1 - beta), (1 + beta) / (1 - beta)),
            "the time to a half, not to 1/e": lambda beta: (np.log(0.5) / np.log(beta), (1 + beta) / (1 - beta)),
            "the second upside down": lambda beta: (-1 / np.log(beta), (1 - beta) / (1 + beta)),
            "the last 1 / (1 - β) values": lambda beta: (-1 / np.log(beta), 1 / (1 - beta)),
        },
    ),
]
