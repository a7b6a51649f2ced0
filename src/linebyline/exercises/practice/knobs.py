"""Exercises of the lecture on the four numbers: the largest gap, the passes that mixed knobs need, the best achievable error."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The largest gap -----------------------------------------------------------------------------------------------------


def _apart(rng):
    """Three gaps in steps of a quarter, exact in binary, no two the same and at least one above 0; and a first error."""
    while True:
        gaps = [rng.integer(-8, 16) / 4 for _ in range(3)]
        if len(set(gaps)) == 3 and max(gaps) > 0:
            return rng.integer(0, 40) / 4 + 8, gaps


def _errors(best, gaps):
    train = best + gaps[0]
    dev = train + gaps[1]
    return best, train, dev, dev + gaps[2]


def _largest(candidate, rng):
    best, gaps = _apart(rng)
    ranked = sorted(zip(gaps, ("bias", "variance", "dev"), strict=True), reverse=True)
    expect(candidate(*_errors(best, gaps)), ranked[0][1])


def _shifted(candidate, rng):
    best, gaps = _apart(rng)
    expect(candidate(*_errors(best + 16, gaps)), candidate(*_errors(best, gaps)))


def _no_gap(candidate, rng):
    expect(candidate(*_errors(20.0, [-rng.integer(0, 12) / 4 for _ in range(3)])), "none")


def _only_the_best(candidate, rng):
    gap = rng.integer(1, 8) / 4
    train, dev = 20.0, 20.0 + gap
    expect(candidate(train - gap - 0.25, train, dev, dev), "bias")
    expect(candidate(train - gap + 0.25, train, dev, dev), "variance")


def _earliest(candidate, rng):
    gap = rng.integer(1, 8) / 4
    expect(candidate(*_errors(10.0, [gap, gap, gap - 0.25])), "bias")
    expect(candidate(*_errors(10.0, [gap - 0.25, gap, gap])), "variance")


def _diagnosis(of=lambda best, train, dev, test: (train - best, dev - train, test - dev), order=(0, 1, 2), none=True):
    def answer(best, train, dev, test):
        gaps, names = of(best, train, dev, test), ("bias", "variance", "dev")
        at = max(order, key=lambda i: gaps[i])
        return names[at] if gaps[at] > 0 or not none else "none"

    return answer


# Passes of one knob at a time ----------------------------------------------------------------------------------------


def _mixed(rng, sign=None):
    """Effects whose factor per pass has a size from 0.05 to 0.95."""
    while True:
        effects = np.array(rng.numbers(2, 2))
        if (abs(effects) < 0.1).any():
            continue
        rho = effects[0, 1] * effects[1, 0] / (effects[0, 0] * effects[1, 1])
        if 0.05 < abs(rho) < 0.95 and (sign is None or rho * sign > 0):
            return effects, rho


def _run(effects, off, tolerance):
    """Turns the knobs until number 1 is right, from settings at which number 2 is right and number 1 is off."""
    numbers, passes = np.array([off, 0.0]), 1
    while abs(numbers[0]) > tolerance:
        numbers = numbers - effects[:, 0] * numbers[0] / effects[0, 0]
        numbers = numbers - effects[:, 1] * numbers[1] / effects[1, 1]
        passes += 1
    return passes


def _simulated(candidate, rng):
    effects, rho = _mixed(rng)
    off = rng.integer(1, 50) / 10
    tolerance = off * abs(rho) ** (rng.integer(0, 6) + 0.5)  # halfway between two passes: no rounding decides
    expect(candidate(effects, off, tolerance), _run(effects, off, tolerance))


def _negative(candidate, rng):
    effects, rho = _mixed(rng, sign=-1)
    tolerance = abs(rho) ** (rng.integer(1, 5) + 0.5)
    expect(candidate(effects, -1.0, tolerance), _run(effects, -1.0, tolerance))


def _never(candidate, rng):
    effects, _ = _mixed(rng)
    expect(candidate(effects[::-1].copy(), 1.0, 0.01), math.inf)


def _alike(candidate, rng):
    knob = rng.integer(1, 9)
    expect(candidate(np.array([[knob, 2.0 * knob], [1.0, 2.0]]), 1.0, 0.5), math.inf)


def _already(candidate, rng):
    effects, _ = _mixed(rng)
    expect(candidate(effects if rng.integer(0, 1) else effects[::-1].copy(), 0.5, 1.0), 1)


def _triangular(candidate, rng):
    effects, _ = _mixed(rng)
    effects[1, 0] = 0.0
    expect(candidate(effects, 1.0, rng.integer(1, 9) / 10), 2)


def _passes(factor=lambda a: a[0, 1] * a[1, 0] / (a[0, 0] * a[1, 1]), first=1, never=True, rounded=math.ceil):
    def answer(effects, off, tolerance):
        rho = abs(factor(effects))
        if abs(off) <= tolerance:
            return first
        if rho == 0:
            return first + 1
        if rho >= 1:
            return math.inf if never else first + 1
        return first + rounded(math.log(tolerance / abs(off)) / math.log(rho))

    return answer


# The best achievable error of two Gaussians --------------------------------------------------------------------------


def _classes(rng):
    return rng.integer(5, 40) / 10, rng.integer(5, 95) / 100


def _cdf(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def _overlap(candidate, rng):
    distance, share = _classes(rng)
    x = np.linspace(-9, distance + 9, 20_001)
    first, second = (1 - share) * np.exp(-(x**2) / 2), share * np.exp(-((x - distance) ** 2) / 2)
    total = float(np.minimum(first, second).sum() * (x[1] - x[0])) / math.sqrt(2 * math.pi)
    expect(candidate(distance, share), total, tolerance=1e-5)


def _equal_shares(candidate, rng):
    distance, _ = _classes(rng)
    expect(candidate(distance, 0.5), _cdf(-distance / 2))


def _renamed(candidate, rng):
    distance, share = _classes(rng)
    expect(candidate(distance, 1 - share), candidate(distance, share))


def _no_cut_is_better(candidate, rng):
    distance, share = _classes(rng)
    cut = rng.number(-3, 7)
    here = (1 - share) * _cdf(-cut) + share * _cdf(cut - distance)
    result = candidate(distance, share)
    expect_that(result <= here + 1e-9, result, f"at most {here:.6f}: a cut at {cut} has this error")


def _rarer(candidate, rng):
    distance, share = _classes(rng)
    result = candidate(distance, share)
    rare = min(share, 1 - share)
    expect_that(result <= rare + 1e-9, result, f"at most {rare:g}: the more frequent class for all has this error")


def _error_at(cut):
    def answer(distance, share):
        at = cut(distance, share)
        return (1 - share) * _cdf(-at) + share * _cdf(at - distance)

    return answer


EXERCISES = [
    Exercise(
        name="diagnose",
        call="diagnose(best, train, dev, test)",
        hint="Three gaps between neighbours: train - best, dev - train, test - dev. Of equal ones take the earliest.",
        properties={
            "the largest gap is named": _largest,
            "the same amount added to all four changes nothing": _shifted,
            "if no gap is above 0, it is none": _no_gap,
            "train, dev and test alone do not decide": _only_the_best,
            "of equal gaps the earliest is named": _earliest,
        },
        wrong={
            "the training error itself taken for the bias": _diagnosis(of=lambda b, t, d, e: (t, d - t, e - d)),
            "variance from the best instead of from train": _diagnosis(of=lambda b, t, d, e: (t - b, d - b, e - d)),
            "sizes without signs": _diagnosis(of=lambda b, t, d, e: (abs(t - b), abs(d - t), abs(e - d))),
            "test compared with train": _diagnosis(of=lambda b, t, d, e: (t - b, d - t, e - t)),
            "some gap is always named": _diagnosis(none=False),
            "of equal gaps the latest": _diagnosis(order=(2, 1, 0)),
        },
    ),
    Exercise(
        name="passes-needed",
        call="passes_needed(effects, off, tolerance)",
        hint="Each further pass multiplies the deviation of number 1 by a12 a21 / (a11 a22); solve for the power.",
        properties={
            "as many as a run of the two knobs needs": _simulated,
            "a negative factor counts by its size": _negative,
            "paired the other way, it is never": _never,
            "two knobs in the same proportion never settle": _alike,
            "if number 1 is near enough at once, it is 1": _already,
            "if knob 1 leaves number 2 alone, the second pass is the last": _triangular,
        },
        wrong={
            "pass 1 not counted": _passes(first=0),
            "the reverse of the factor": _passes(factor=lambda a: a[0, 0] * a[1, 1] / (a[0, 1] * a[1, 0] or math.inf)),
            "only one of the two side effects": _passes(factor=lambda a: a[0, 1] / a[0, 0]),
            "a factor of 1 or more overlooked": _passes(never=False),
            "rounded down": _passes(rounded=math.floor),
        },
    ),
    Exercise(
        name="bayes-error",
        call="bayes_error(distance, share)",
        hint="Cut where both densities, each times its share, are equal. Then add the two tails, each times its share.",
        properties={
            "it is the area under the smaller of the two weighted densities": _overlap,
            "for equal shares it is Φ(-distance / 2)": _equal_shares,
            "it stays if the classes change their names": _renamed,
            "no cut has a smaller error": _no_cut_is_better,
            "it is at most the share of the rarer class": _rarer,
        },
        wrong={
            "the cut left in the middle": _error_at(lambda d, s: d / 2),
            "the cut moved the wrong way": _error_at(lambda d, s: d / 2 - math.log((1 - s) / s) / d),
            "the shift not divided by the distance": _error_at(lambda d, s: d / 2 + math.log((1 - s) / s)),
            "the whole distance instead of half": lambda distance, share: _cdf(-distance),
            "the tails not weighted": lambda d, s: (
                _cdf(-d / 2 - math.log((1 - s) / s) / d) + _cdf(-d / 2 + math.log((1 - s) / s) / d)
            ),
        },
    ),
]
