"""Exercises of the lecture Adam: the step."""

from math import sqrt

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _beta(rng):
    return rng.integer(1, 9) / 10


# The average and its correction ------------------------------------------------------------------------------------


# Its two windows ---------------------------------------------------------------------------------------------------


# One step of Adam --------------------------------------------------------------------------------------------------


def _entries(candidate, rng):
    w, m, g = (np.array(rng.numbers(rng.size, 2)) for _ in range(3))
    v = np.array(rng.numbers(rng.size, 2, low=0.1, high=4))
    t, rate, beta1, beta2 = rng.integer(1, 5), _beta(rng), _beta(rng), _beta(rng)
    epsilon = rng.integer(1, 5) / 10
    new_w, new_m, new_v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    for at in np.ndindex(w.shape):
        new_m[at] = m[at] + (1 - beta1) * (g[at] - m[at])
        new_v[at] = v[at] + (1 - beta2) * (g[at] * g[at] - v[at])
        sums = [sum((1 - beta) * beta**age for age in range(t)) for beta in (beta1, beta2)]
        new_w[at] = w[at] - rate * (new_m[at] / sums[0]) / (sqrt(new_v[at] / sums[1]) + epsilon)
    expect(candidate(w, m, v, g, t, rate, beta1, beta2, epsilon), (new_w, new_m, new_v))


def _first_step(candidate, rng):
    g = np.array([(1 if rng.integer(0, 1) else -1) * rng.integer(1, 30) / 10 for _ in range(rng.size)])
    zeros = np.zeros(rng.size)
    expect(candidate(zeros, zeros, zeros, g, 1, 0.5, 0.9, 0.999, 1e-12)[0], -0.5 * np.sign(g))


def _constant_gradient(candidate, rng):
    g = np.array([rng.integer(1, 30) / 10 for _ in range(rng.size)])
    w, m, v = np.zeros(rng.size), np.zeros(rng.size), np.zeros(rng.size)
    for t in range(1, 21):
        w, m, v = candidate(w, m, v, g, t, 0.1, 0.5, 0.75, 1e-12)
    expect(w, np.full(rng.size, -2.0))


def _coasts(candidate, rng):
    w, m = np.array(rng.numbers(rng.size)), np.array(rng.numbers(rng.size))
    expect(candidate(w, m, np.ones(rng.size), np.zeros(rng.size), 1, 0.0, 0.5, 0.75, 1e-8), (w, m / 2, np.full(rng.size, 0.75)))


def _any_scale(candidate, rng):
    w, m, g = (np.array(rng.numbers(rng.size)) for _ in range(3))
    v = np.array(rng.numbers(rng.size, low=0.5, high=4))
    plain = candidate(w, m, v, g, 2, 0.1, 0.5, 0.75, 1e-14)[0]
    expect(candidate(w, 8 * m, 64 * v, 8 * g, 2, 0.1, 0.5, 0.75, 1e-14)[0], plain)


def _adam(count=lambda t: t, divide=lambda v, eps: np.sqrt(v) + eps, square=lambda g, m: g**2, keep=False, swap=False, sign=-1):
    def adam_step(w, m, v, g, t, learning_rate, beta1, beta2, epsilon):
        if swap:
            beta1, beta2 = beta2, beta1
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * square(g, m)
        m_hat, v_hat = m / (1 - beta1 ** count(t)), v / (1 - beta2 ** count(t))
        w = w + sign * learning_rate * m_hat / divide(v_hat, epsilon)
        return (w, m_hat, v_hat) if keep else (w, m, v)

    return adam_step


EXERCISES = [
    Exercise(
        name="adam-step",
        call="adam_step(w, m, v, g, t, learning_rate, beta1, beta2, epsilon)",
        hint="New m and v first, from g and g². Correct copies of them by 1 - β₁^t and 1 - β₂^t, step with those,"
        " and return m and v uncorrected. ε stands outside the root.",
        properties={
            "entry by entry it is m, v, both corrected, and the step -η m̂ / (√v̂ + ε)": _entries,
            "the first step is η long, downhill, whatever the size of the gradient": _first_step,
            "under a constant gradient 20 steps go 20 η": _constant_gradient,
            "gradients 8 times as large make the same step": _any_scale,
            "with η = 0 and no gradient w stays, and m and v fade": _coasts,
        },
        wrong={
            "no correction": _adam(count=lambda t: np.inf),
            "the corrected m and v kept for the next step": _adam(keep=True),
            "the correction of every step that of the first": _adam(count=lambda t: 1),
            "ε inside the root": _adam(divide=lambda v, eps: np.sqrt(v + eps)),
            "the root forgotten": _adam(divide=lambda v, eps: v + eps),
            "β₁ and β₂ exchanged": _adam(swap=True),
            "the square of the mean, not the mean of the square": _adam(square=lambda g, m: m**2),
            "uphill": _adam(sign=1),
        },
    ),
]
