"""Exercises of the lecture on Adam's relatives: one step of Eve, AdaMax, NAdam and AdamW."""

import math

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


def _memories(w, g, m, v, b1, b2):
    """The mean and the mean square, entry by entry."""
    mean = [b1 * old + (1 - b1) * new for old, new in zip(m, g, strict=True)]
    return mean, [b2 * old + (1 - b2) * new * new for old, new in zip(v, g, strict=True)]


def _nadam_entries(candidate, rng):
    w, g, t, m, v = _running(rng)
    b1, b2 = _betas(rng)
    mean, square = _memories(w, g, m, v, b1, b2)
    moved = []
    for a, slope, b, c in zip(w, g, mean, square, strict=True):
        ahead = b1 * b / (1 - b1 ** (t + 1)) + (1 - b1) * slope / (1 - b1**t)
        moved.append(a - 0.5 * ahead / (math.sqrt(c / (1 - b2**t)) + 0.01))
    expect(candidate(w, g, t, m, v, 0.5, b1, b2, 0.01), (np.array(moved), np.array(mean), np.array(square)))


def _nadam_first(candidate, rng):
    start = _start(rng)
    b1, b2 = _betas(rng)
    expect(candidate(*start, 0.5, b1, b2, 1e-12)[0], start[0] - 0.5 * np.sign(start[1]) * (1 + 2 * b1) / (1 + b1))


def _nadam_no_memory(candidate, rng):
    w, g, t, m, v = _running(rng)
    expect(candidate(w, g, t, m, v, 0.5, 0.0, 0.0, 1e-12)[0], w - 0.5 * np.sign(g))


def _nadam_settled(candidate, rng):
    w, g = _array(rng, rng.size), _nonzero(rng, rng.size)  # after long with the same gradient
    expect(candidate(w, g, 10_000, g, g**2, 0.5, *_betas(rng), 1e-12)[0], w - 0.5 * np.sign(g))


def _nadam(ahead=1, fresh=lambda m, g: g, again=lambda b: b, tail=lambda b, t: 1 - b**t):
    def nadam_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat = again(beta1) * m / (1 - beta1 ** (t + ahead)) + (1 - beta1) * fresh(m, g) / tail(beta1, t)
        return w - learning_rate * m_hat / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v

    return nadam_step


def _plain_adam(w, g, t, m, v, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return w - learning_rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


def _adamw_entries(candidate, rng):
    w, g, t, m, v = _running(rng)
    b1, b2 = _betas(rng)
    mean, square = _memories(w, g, m, v, b1, b2)
    moved = [
        a - 0.5 * (b / (1 - b1**t) / (math.sqrt(c / (1 - b2**t)) + 0.01) + 0.2 * a)
        for a, b, c in zip(w, mean, square, strict=True)
    ]
    expect(candidate(w, g, t, m, v, 0.5, b1, b2, 0.01, 0.2), (np.array(moved), np.array(mean), np.array(square)))


def _adamw_shrinks(candidate, rng):
    w, g, t, m, v = _running(rng)
    expect(candidate(w, 0 * g, t, 0 * m, v, 0.5, *_betas(rng), 0.01, 0.2)[0], 0.9 * w)


def _adamw_apart(candidate, rng):
    w, g, t, m, v = _running(rng)
    kept = candidate(w, g, t, m, v, 0.5, 0.9, 0.9, 0.01, 0.2)[1:]
    expect(kept, (0.9 * m + g / 10, 0.9 * v + g**2 / 10))


def _adamw_same_pull(candidate, rng):
    w, g, t, m, v = _running(rng)
    with_decay = candidate(w, g, t, m, v, 0.5, 0.9, 0.9, 0.01, 0.2)[0]
    expect(candidate(w, g, t, m, v, 0.5, 0.9, 0.9, 0.01, 0.0)[0] - with_decay, 0.1 * w)


def _adamw(l2=0.0, decay=1.0, square=lambda decay, rate, w: rate * decay * w):
    def adamw_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon, weight_decay):
        g = g + l2 * weight_decay * w
        moved, m, v = _plain_adam(w, g, t, m, v, learning_rate, beta1, beta2, epsilon)
        return moved - decay * square(weight_decay, learning_rate, w), m, v

    return adamw_step


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
    Exercise(
        name="nadam-step",
        call="nadam_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon)",
        hint="m and v are Adam's. The new m, times beta1, is corrected for t + 1 steps; the new g, times 1 - beta1, for t steps.",
        properties={
            "each entry follows the rule": _nadam_entries,
            "the first step is (1 + 2·beta1) / (1 + beta1) learning rates": _nadam_first,
            "with both betas 0 only the sign of the gradient is left": _nadam_no_memory,
            "after many equal gradients a step is the learning rate": _nadam_settled,
        },
        wrong={
            "Adam: no look-ahead": _plain_adam,
            "m corrected for t steps only": _nadam(ahead=0),
            "the new m in place of g": _nadam(fresh=lambda m, g: m),
            "beta1 before m forgotten": _nadam(again=lambda b: 1.0),
            "the gradient's part not corrected": _nadam(tail=lambda b, t: 1.0),
        },
    ),
    Exercise(
        name="adamw-step",
        call="adamw_step(w, g, t, m, v, learning_rate, beta1, beta2, epsilon, weight_decay)",
        hint="Take Adam's step with the gradient as it is. Then subtract learning_rate * weight_decay * w, with the old w.",
        properties={
            "each entry follows the rule": _adamw_entries,
            "without gradients w shrinks by 1 - learning_rate · weight_decay": _adamw_shrinks,
            "m and v know nothing of the decay": _adamw_apart,
            "the decay pulls each entry by learning_rate · weight_decay · w": _adamw_same_pull,
        },
        wrong={
            "L2 in the gradient": _adamw(l2=1.0, decay=0.0),
            "L2 in the gradient and decay": _adamw(l2=1.0),
            "the decay forgotten": _adamw(decay=0.0),
            "the decay without the learning rate": _adamw(square=lambda decay, rate, w: decay * w),
            "the decay the other way": _adamw(decay=-1.0),
        },
    ),
]
