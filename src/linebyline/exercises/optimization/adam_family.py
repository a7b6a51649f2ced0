"""Exercises of the lecture on Adam's relatives: Eve and AdaMax."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _array(rng, *shape):
    return np.array(rng.numbers(*shape))


def _nonzero(rng, *shape):
    """Random numbers in steps of 0.1, none of them 0."""
    numbers = _array(rng, *shape)
    return np.where(numbers == 0, 0.7, numbers)


def _share(rng):
    return rng.integer(1, 9) / 10


# Eve: the sign of the mean gradient --------------------------------------------------------------------------------


def _eve_entries(candidate, rng):
    w, m, g = _array(rng, rng.size, 2), _array(rng, rng.size, 2), _array(rng, rng.size, 2)
    m, rate, beta = np.where(m * g < 0, -m, m), _share(rng), _share(rng)  # m and g agree: no mean is 0 by rounding
    mean = np.array([[beta * old + (1 - beta) * new for old, new in zip(*rows, strict=True)] for rows in zip(m, g, strict=True)])
    moved = [[a - rate * (int(b > 0) - int(b < 0)) for a, b in zip(*rows, strict=True)] for rows in zip(w, mean, strict=True)]
    expect(candidate(w, m, g, rate, beta), (np.array(moved), mean))


def _eve_same_length(candidate, rng):
    w, g = _array(rng, rng.size), _nonzero(rng, rng.size)
    expect(np.abs(candidate(w, np.zeros(rng.size), g, 0.5, _share(rng))[0] - w), np.full(rng.size, 0.5))


def _eve_scale(candidate, rng):
    w, g, beta = _array(rng, rng.size), _nonzero(rng, rng.size), _share(rng)
    zero = np.zeros(rng.size)
    expect(candidate(w, zero, 100 * g, 0.5, beta)[0], candidate(w, zero, g, 0.5, beta)[0])


def _eve_outvoted(candidate, rng):
    w, g = _array(rng, rng.size), _nonzero(rng, rng.size)
    expect(candidate(w, -2 * g, g, 0.5, 0.9)[0], w + 0.5 * np.sign(g))


def _eve_rest(candidate, rng):
    w, zero = _array(rng, rng.size), np.zeros(rng.size)
    expect(candidate(w, zero, zero, 0.5, _share(rng)), (w, zero))


def _eve(mean=lambda m, g, b: b * m + (1 - b) * g, step=lambda old, new, g: np.sign(new)):
    def eve_step(w, m, g, learning_rate, beta):
        new = mean(m, g, beta)
        return w - learning_rate * step(m, new, g), new

    return eve_step


# The relatives of Adam ---------------------------------------------------------------------------------------------


def _betas(rng):
    return _share(rng), rng.integer(5, 9) / 10


def _start(rng):
    """w, g, t, m, v for a first step: t is 1, nothing is remembered."""
    return _array(rng, rng.size), _nonzero(rng, rng.size), 1, np.zeros(rng.size), np.zeros(rng.size)


def _running(rng):
    """w, g, t, m, v in the midst of a training."""
    v = np.abs(_nonzero(rng, rng.size))
    return _array(rng, rng.size), _nonzero(rng, rng.size), rng.integer(2, 9), _array(rng, rng.size), v


def _adamax_entries(candidate, rng):
    w, g, t, m, v = _running(rng)
    b1, b2 = _betas(rng)
    mean = [b1 * old + (1 - b1) * new for old, new in zip(m, g, strict=True)]
    top = [b2 * old if b2 * old > abs(new) else abs(new) for old, new in zip(v, g, strict=True)]
    moved = [a - 0.5 * b / (1 - b1**t) / c for a, b, c in zip(w, mean, top, strict=True)]
    expect(candidate(w, g, t, m, v, 0.5, b1, b2), (np.array(moved), np.array(mean), np.array(top)))


def _adamax_first(candidate, rng):
    start = _start(rng)
    expect(candidate(*start, 0.5, *_betas(rng))[0], start[0] - 0.5 * np.sign(start[1]))


def _adamax_fades(candidate, rng):
    w, g, t, m, v = _running(rng)
    expect(candidate(w, 0 * g, t, m, v, 0.5, 0.5, 0.9)[2], 0.9 * v)


def _adamax_jumps(candidate, rng):
    w, g, t, m, v = _running(rng)
    g = np.sign(g) * 10 * v
    expect(candidate(w, g, t, m, v, 0.5, 0.5, 0.9)[2], 10 * v)


def _adamax(first=True, second=lambda v, g, b: np.maximum(b * v, np.abs(g)), size=lambda v, b, t: v):
    def adamax_step(w, g, t, m, v, learning_rate, beta1, beta2):
        m = beta1 * m + (1 - beta1) * g
        v = second(v, g, beta2)
        return w - learning_rate * m / (1 - beta1**t if first else 1) / size(v, beta2, t), m, v

    return adamax_step


EXERCISES = [
    Exercise(
        name="eve-step",
        call="eve_step(w, m, g, learning_rate, beta)",
        hint="First m = beta * m + (1 - beta) * g. Then each entry of w moves by learning_rate against the sign of the new m.",
        properties={
            "each entry follows the rule": _eve_entries,
            "at the first step each entry moves by exactly the learning rate": _eve_same_length,
            "the scale of the gradient does not matter to a first step": _eve_scale,
            "a long memory outvotes one gradient": _eve_outvoted,
            "without gradient and memory nothing moves": _eve_rest,
        },
        wrong={
            "the sign of the gradient alone": _eve(step=lambda old, new, g: np.sign(g)),
            "the mean without its sign": _eve(step=lambda old, new, g: new),
            "the sign of the old memory": _eve(step=lambda old, new, g: np.sign(old)),
            "beta and 1 - beta swapped": _eve(mean=lambda m, g, b: (1 - b) * m + b * g),
            "a sum instead of a mean": _eve(mean=lambda m, g, b: b * m + g),
            "uphill": _eve(step=lambda old, new, g: -np.sign(new)),
            "the sign of 0 taken for 1": _eve(step=lambda old, new, g: np.where(new >= 0, 1.0, -1.0)),
        },
    ),
    Exercise(
        name="adamax-step",
        call="adamax_step(w, g, t, m, v, learning_rate, beta1, beta2)",
        hint="m and its correction are Adam's. v is the larger of beta2 * v and |g|; divide by it as it is.",
        properties={
            "each entry follows the rule": _adamax_entries,
            "the first step is the learning rate, against the sign of the gradient": _adamax_first,
            "where the gradient is 0, v fades by beta2": _adamax_fades,
            "a large gradient is v at once": _adamax_jumps,
        },
        wrong={
            "v corrected for its bias too": _adamax(size=lambda v, b, t: v / (1 - b**t)),
            "m not corrected": _adamax(first=False),
            "the root of v taken": _adamax(size=lambda v, b, t: np.sqrt(v)),
            "the largest gradient never forgotten": _adamax(second=lambda v, g, b: np.maximum(v, np.abs(g))),
            "the sign of g kept": _adamax(
                second=lambda v, g, b: np.maximum(b * v, g), size=lambda v, b, t: np.where(v > 0, v, 1.0)
            ),
            "a mean of |g| instead of the maximum": _adamax(second=lambda v, g, b: b * v + (1 - b) * np.abs(g)),
        },
    ),
]
