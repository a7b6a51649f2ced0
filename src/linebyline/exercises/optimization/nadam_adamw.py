"""Exercises of the lecture on Adam's relatives: NAdam and AdamW."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.optimization.adam_family import _array, _betas, _nonzero, _running, _start


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
