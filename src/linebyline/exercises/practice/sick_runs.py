"""Exercises of the lecture *Ten sick runs*: a smoothed curve, and units that are different."""

from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect

# A smoothed curve ---------------------------------------------------------------------------------------------------


def _curve(rng):
    return np.array(rng.numbers(rng.size, low=0, high=5)), rng.integer(1, 9) / 10


def exact_smoothed(losses, beta):
    """Each point by its definition, a weighted mean of all losses up to it, in fractions."""
    values, beta = [Fraction(round(10 * loss), 10) for loss in losses.tolist()], Fraction(round(10 * beta), 10)
    found = []
    for last in range(len(values)):
        weights = [beta ** (last - i) for i in range(last + 1)]
        found.append(float(sum(w * v for w, v in zip(weights, values, strict=False)) / sum(weights)))
    return np.array(found)


def _is_the_weighted_mean(candidate, rng):
    losses, beta = _curve(rng)
    expect(np.asarray(candidate(losses, beta)), exact_smoothed(losses, beta))


def _a_constant_stays(candidate, rng):
    level, beta = rng.number(0.1, 5), rng.integer(1, 9) / 10
    expect(np.asarray(candidate(np.full(rng.size, level), beta)), np.full(rng.size, level))


def _beta_zero_is_the_raw_curve(candidate, rng):
    losses, _ = _curve(rng)
    expect(np.asarray(candidate(losses, 0.0)), losses)


def _a_jump_long_after_the_start_shows_one_minus_beta(candidate, rng):
    height, beta = rng.number(1, 5), rng.integer(1, 5) / 10
    losses = np.zeros(60)
    losses[-1] = height
    expect(np.asarray(candidate(losses, beta))[-1], (1 - beta) * height)  # beta**60 is below 1e-18


def _average(swap=False, correct=True, late=False, start=None):
    def smoothed(losses, beta):
        keep = 1 - beta if swap else beta
        mean, found = (losses[0] if start else 0.0), []
        for step, loss in enumerate(losses, 1):
            mean = keep * mean + (1 - keep) * loss
            found.append(mean / (1 - keep ** (step + late)) if correct else mean)
        return np.array(found)

    return smoothed


def _window(losses, beta):
    width = round(1 / (1 - beta))
    return np.array([np.mean(losses[max(0, last + 1 - width) : last + 1]) for last in range(len(losses))])


# Units that are different -------------------------------------------------------------------------------------------


def _layer(rng):
    """A layer with some units that are copies of others: weights in, biases, weights out."""
    width, kinds = rng.size + 1, rng.integer(1, rng.size + 1)
    w, b, v = (np.array(rng.numbers(*shape)) for shape in ((2, kinds), (kinds,), (kinds, 2)))
    which = np.array([rng.integer(0, kinds - 1) for _ in range(width)])
    return w[:, which], b[which], v[which]


def exact_kinds(w, b, v):
    """Compare unit with unit."""
    units = [(*w[:, j].tolist(), float(b[j]), *v[j].tolist()) for j in range(len(b))]
    return sum(unit not in units[:j] for j, unit in enumerate(units))


def _counts_kinds(candidate, rng):
    w, b, v = _layer(rng)
    expect(int(candidate(w, b, v)), exact_kinds(w, b, v))


def _all_equal_is_one(candidate, rng):
    w, b, v = _layer(rng)
    expect(int(candidate(np.ones_like(w), np.ones_like(b), np.ones_like(v))), 1)


def _a_bias_makes_a_difference(candidate, rng):
    w, b, v = _layer(rng)
    expect(int(candidate(0 * w, np.arange(len(b), dtype=float), 0 * v)), len(b))


def _outgoing_weights_make_a_difference(candidate, rng):
    w, b, v = _layer(rng)
    v = np.outer(np.arange(len(b), dtype=float), [1.0, -1.0])
    expect(int(candidate(0 * w, 0 * b, v)), len(b))


def _kinds(stack):
    return lambda w, b, v: len(np.unique(stack(w, b, v), axis=0))


EXERCISES = [
    Exercise(
        name="smoothed",
        call="smoothed(losses, beta)",
        hint="Keep m = beta * m + (1 - beta) * loss from m = 0, and show m / (1 - beta ** t), where t counts from 1.",
        properties={
            "it is the mean of the losses so far, each step back weighted by beta once more": _is_the_weighted_mean,
            "a constant curve stays as it is, from the first point on": _a_constant_stays,
            "with beta = 0 it is the raw curve": _beta_zero_is_the_raw_curve,
            "long after the start, a jump shows as 1 - beta of its height": _a_jump_long_after_the_start_shows_one_minus_beta,
        },
        wrong={
            "without the correction at the start": _average(correct=False),
            "beta and 1 - beta exchanged": _average(swap=True),
            "t counts one too far": _average(late=True),
            "started at the first loss": _average(correct=False, start=True),
            "started at the first loss and corrected": _average(start=True),
            "a plain mean over a window": _window,
            "the mean of all so far": lambda losses, beta: np.cumsum(losses) / np.arange(1, len(losses) + 1),
        },
    ),
    Exercise(
        name="different-units",
        call="different_units(w, b, v)",
        hint="A unit is its column of w, its entry of b and its row of v. Put the three side by side and count different rows.",
        properties={
            "it counts the units, copies once": _counts_kinds,
            "a layer of equal units has one": _all_equal_is_one,
            "units that differ in the bias alone are different": _a_bias_makes_a_difference,
            "units that differ in the outgoing weights alone are different": _outgoing_weights_make_a_difference,
        },
        wrong={
            "incoming weights alone": _kinds(lambda w, b, v: w.T),
            "without the bias": _kinds(lambda w, b, v: np.column_stack([w.T, v])),
            "without the outgoing weights": _kinds(lambda w, b, v: np.column_stack([w.T, b])),
            "the rank of w": lambda w, b, v: int(np.linalg.matrix_rank(w)),
            "all units": lambda w, b, v: len(b),
            "different inputs, not units": lambda w, b, v: len(np.unique(w, axis=0)),
        },
    ),
]
