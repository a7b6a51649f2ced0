"""Exercises of the lecture on epochs: counting steps, stopping early, and the best time to stop on a bowl."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Steps of a run ------------------------------------------------------------------------------------------------------


def _run_of(rng):
    batch = rng.integer(1, 40)
    return rng.integer(batch, 40 * batch), batch, rng.integer(1, 50)


def _counted(candidate, rng):
    examples, batch, epochs = _run_of(rng)
    steps, seen = 0, 0
    for _ in range(epochs):
        left = examples
        while left >= batch:
            left, steps, seen = left - batch, steps + 1, seen + batch
    expect(candidate(examples, batch, epochs), steps)


def _whole_set(candidate, rng):
    examples, _, epochs = _run_of(rng)
    expect(candidate(examples, examples, epochs), epochs)


def _single(candidate, rng):
    examples, _, epochs = _run_of(rng)
    expect(candidate(examples, 1, epochs), examples * epochs)


def _the_pages_runs(candidate, rng):
    del rng
    expect([candidate(2000, batch, 250) for batch in (500, 100, 32)], [1000, 5000, 15500])


# Stop early ----------------------------------------------------------------------------------------------------------


def _history(rng):
    return np.array(rng.numbers(rng.integer(1, 4 * rng.size + 2), low=0.1, high=2.0))


def _by_waiting(losses, patience):
    best, waited = 1, 0
    for epoch in range(2, len(losses) + 1):
        if float(losses[epoch - 1]) < float(losses[best - 1]):
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(losses)


def _waits(candidate, rng):
    losses, patience = _history(rng), rng.integer(1, 4)
    expect(candidate(losses, patience), _by_waiting(losses, patience))


def _falls_for_ever(candidate, rng):
    losses = np.arange(rng.integer(2, 9), 0, -1) / 10
    expect(candidate(losses, rng.integer(1, 3)), (len(losses), len(losses)))


def _turns_once(candidate, rng):
    down, patience = rng.integer(1, 6), rng.integer(1, 4)
    losses = np.concatenate([np.arange(down, 0, -1), np.arange(2, 9)]) / 10
    expect(candidate(losses, patience), (down, down + patience))


def _equal_is_no_progress(candidate, rng):
    losses, patience = np.full(rng.integer(6, 9), rng.number(0.1, 2)), rng.integer(1, 4)
    expect(candidate(losses, patience), (1, 1 + patience))


def _later_is_never_seen(candidate, rng):
    patience = rng.integer(1, 3)
    losses = np.concatenate([[0.5], np.full(patience, 0.6), [0.1]])
    expect(candidate(losses, patience), (1, 1 + patience))


def _stop(start=1, keep_last=False, strict=True, whole=False, more=0):
    def wrong(losses, patience):
        best = 0
        for k in range(len(losses)):
            better = losses[k] < losses[best] if strict else losses[k] <= losses[best]
            best = k if better else best
            if k - best == patience + more and not whole:
                return (k if keep_last else best) + start, k + start
        return (len(losses) - 1 if keep_last else best) + start, len(losses) - 1 + start

    return wrong


def _against_the_last(losses, patience):
    best, waited = 0, 0
    for k in range(1, len(losses)):
        best = k if losses[k] < losses[best] else best
        waited = 0 if losses[k] < losses[k - 1] else waited + 1
        if waited == patience:
            return best + 1, k + 1
    return best + 1, len(losses)


# The best step on a bowl ---------------------------------------------------------------------------------------------


def _bowl(rng):
    return rng.number(0.2, 3), rng.number(0.2, 3), rng.number(0.1, 0.9), rng.number(0.1, 1)


def _risk(t, signal, noise, rate, curvature):
    a = (1 - float(rate) * float(curvature)) ** float(t)
    return a * a * float(signal) ** 2 + (1 - a) ** 2 * float(noise) ** 2


def _no_time_is_better(candidate, rng):
    bowl = _bowl(rng)
    t = candidate(*bowl)
    around = [_risk(float(t) * factor, *bowl) for factor in (0.0, 0.5, 0.9, 1.1, 2.0)]
    expect_that(_risk(t, *bowl) < min(around), t, "a step with a lower risk than the steps before and after it")


def _half_is_left(candidate, rng):
    size, rate, curvature = rng.number(0.2, 3), rng.number(0.1, 0.9), rng.number(0.1, 1)
    t = candidate(size, size, rate, curvature)
    expect((1 - rate * curvature) ** float(t), 0.5)


def _more_noise(candidate, rng):
    signal, noise, rate, curvature = _bowl(rng)
    early, late = candidate(signal, 2 * noise, rate, curvature), candidate(signal, noise, rate, curvature)
    expect_that(early < late, early, f"a step before {late}, the best one with half the noise")


def _only_the_ratio(candidate, rng):
    signal, noise, rate, curvature = _bowl(rng)
    expect(candidate(3 * signal, 3 * noise, rate, curvature), float(candidate(signal, noise, rate, curvature)))


def _time(ratio=lambda w, s: s**2 / (w**2 + s**2), log_a=lambda x: math.log(1 - x)):
    return lambda signal, noise, learning_rate, curvature: math.log(ratio(signal, noise)) / log_a(learning_rate * curvature)


EXERCISES: list = [
    Exercise(
        name="steps-of",
        call="steps_of(examples, batch_size, epochs)",
        hint="An epoch has as many steps as whole batches fit into the examples: examples // batch_size.",
        properties={
            "it counts the whole batches of all epochs": _counted,
            "one batch of all examples makes a step an epoch": _whole_set,
            "single examples make a step each": _single,
            "2,000 examples and 250 epochs give 1,000, 5,000 and 15,500 steps": _the_pages_runs,
        },
        wrong={
            "epochs taken for steps": lambda examples, batch_size, epochs: epochs,
            "the incomplete batch counted": lambda examples, batch_size, epochs: -(-examples // batch_size) * epochs,
            "batches shared between epochs": lambda examples, batch_size, epochs: examples * epochs // batch_size,
            "a float": lambda examples, batch_size, epochs: examples / batch_size * epochs,
            "examples seen": lambda examples, batch_size, epochs: examples * epochs,
        },
    ),
    Exercise(
        name="stop-early",
        call="stop_early(losses, patience)",
        hint="Remember the epoch of the lowest loss so far. Stop when the present epoch is `patience` after it. Count from 1.",
        properties={
            "best and last epoch are those of a run that waits": _waits,
            "a loss that falls all the time is never stopped": _falls_for_ever,
            "after a single turn it runs on for `patience` epochs": _turns_once,
            "an equal loss is no progress": _equal_is_no_progress,
            "it does not look at epochs after the stop": _later_is_never_seen,
        },
        wrong={
            "the last epoch returned as the best": _stop(keep_last=True),
            "epochs counted from 0": _stop(start=0),
            "an equal loss taken for progress": _stop(strict=False),
            "the best of the whole history": _stop(whole=True),
            "one epoch too many": _stop(more=1),
            "compared with the epoch before": _against_the_last,
        },
    ),
    Exercise(
        name="best-stopping-time",
        call="best_stopping_time(signal, noise, learning_rate, curvature)",
        hint="Solve a^t = s² / (w*² + s²) for t, with a = 1 - learning_rate * curvature.",
        properties={
            "no step before or after it has a lower risk": _no_time_is_better,
            "with noise as large as the signal half of the distance is left": _half_is_left,
            "more noise, an earlier stop": _more_noise,
            "only the ratio of noise and signal counts": _only_the_ratio,
        },
        wrong={
            "the sign lost": _time(log_a=lambda x: -math.log(1 - x)),
            "signal and noise exchanged": _time(ratio=lambda w, s: w**2 / (w**2 + s**2)),
            "squares forgotten": _time(ratio=lambda w, s: s / (w + s)),
            "a small step assumed": _time(log_a=lambda x: -x),
            "a 1 too many below the fraction": _time(ratio=lambda w, s: s**2 / (1 + w**2 + s**2)),
        },
    ),
]
