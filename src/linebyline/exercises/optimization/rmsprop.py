"""Exercises of the lecture on RMSProp and AdaDelta: a step of each, and the step that follows a silence."""

from fractions import Fraction
from math import sqrt

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _array(rng, *shape):
    return np.array(rng.numbers(*shape))


def _squares(rng, *shape):
    return np.array(rng.numbers(*shape, low=0.1, high=4))


# One step of RMSProp -----------------------------------------------------------------------------------------------


def _rms_entries(candidate, rng):
    w, g, v = _array(rng, rng.size, 2), _array(rng, rng.size, 2), _squares(rng, rng.size, 2)
    rate, beta, epsilon = rng.integer(1, 9) / 10, rng.integer(1, 9) / 10, rng.integer(1, 5) / 10
    new_w, new_v = np.zeros_like(w), np.zeros_like(v)
    for at in np.ndindex(w.shape):
        slope, mean = float(g[at]), float(v[at])
        new_v[at] = mean + (1 - beta) * (slope * slope - mean)
        new_w[at] = w[at] - rate * slope / (sqrt(new_v[at]) + epsilon)
    expect(candidate(w, v, g, rate, beta, epsilon), (new_w, new_v))


def _rms_first_step(candidate, rng):
    g = np.array([rng.integer(1, 30) / 10 for _ in range(rng.size)])
    w, _ = candidate(np.zeros(rng.size), np.zeros(rng.size), g, 1.0, 0.75, 1e-12)
    expect(w, -2 * np.ones(rng.size))  # 1/√(1 − 0.75) = 2, whatever the gradient


def _rms_silent(candidate, rng):
    w, v = _array(rng, rng.size), _squares(rng, rng.size)
    expect(candidate(w, v, np.zeros(rng.size), 0.5, 0.5, 1e-8), (w, v / 2))


def _rms_constant(candidate, rng):
    g = np.array([rng.integer(1, 30) / 10 for _ in range(rng.size)])
    w, v = np.zeros(rng.size), np.zeros(rng.size)
    for _ in range(40):
        before, (w, v) = w, candidate(w, v, g, 0.1, 0.5, 1e-12)
    expect((before - w, v), (0.1 * np.ones(rng.size), g**2))


def _rms_no_memory(candidate, rng):
    w, v = _array(rng, rng.size), _squares(rng, rng.size)
    signs = np.array([1.0 if rng.integer(0, 1) else -1.0 for _ in range(rng.size)])
    expect(candidate(w, v, 3 * signs, 0.5, 0.0, 1e-12)[0], w - 0.5 * signs)


def _rms(mean=lambda v, g, beta: beta * v + (1 - beta) * g**2, divide=lambda v, old, eps: np.sqrt(v) + eps, sign=-1.0):
    def rmsprop_step(w, v, g, learning_rate, beta, epsilon):
        new = mean(v, g, beta)
        return w + sign * learning_rate * g / divide(new, v, epsilon), new

    return rmsprop_step


# One step of AdaDelta ----------------------------------------------------------------------------------------------


def _delta_entries(candidate, rng):
    w, g, v, u = _array(rng, rng.size, 2), _array(rng, rng.size, 2), _squares(rng, rng.size, 2), _squares(rng, rng.size, 2)
    beta, epsilon = rng.integer(1, 9) / 10, rng.integer(1, 5) / 10
    new_w, new_v, new_u = np.zeros_like(w), np.zeros_like(v), np.zeros_like(u)
    for at in np.ndindex(w.shape):
        slope = float(g[at])
        new_v[at] = v[at] + (1 - beta) * (slope * slope - v[at])
        square = slope * slope * (u[at] + epsilon) / (new_v[at] + epsilon)  # d², so that only one root is taken
        new_u[at] = u[at] + (1 - beta) * (square - u[at])
        new_w[at] = w[at] - (sqrt(square) if slope > 0 else -sqrt(square))
    expect(candidate(w, v, u, g, beta, epsilon), (new_w, new_v, new_u))


def _delta_first_step(candidate, rng):
    g = np.array([rng.integer(5, 30) / 10 for _ in range(rng.size)])
    w, _, u = candidate(np.zeros(rng.size), np.zeros(rng.size), np.zeros(rng.size), g, 0.75, 1e-12)
    expect((w * 1e6, u * 1e12), (-2 * np.ones(rng.size), np.ones(rng.size)))  # √ε/√(1 − β) = 2e-6, u = (1 − β)d²


def _delta_silent(candidate, rng):
    w, v, u = _array(rng, rng.size), _squares(rng, rng.size), _squares(rng, rng.size)
    expect(candidate(w, v, u, np.zeros(rng.size), 0.5, 1e-6), (w, v / 2, u / 2))


def _delta_other_loss(candidate, rng):
    w, v, u = _array(rng, rng.size), _squares(rng, rng.size), _squares(rng, rng.size)
    g = np.array([rng.integer(1, 30) / 10 for _ in range(rng.size)])
    here, there = candidate(w, v, u, g, 0.9, 1e-14), candidate(w, 100 * v, u, 10 * g, 0.9, 1e-14)
    expect((there[0], there[2]), (here[0], here[2]))


def _delta_other_unit(candidate, rng):
    w, v, u = _array(rng, rng.size), _squares(rng, rng.size), _squares(rng, rng.size)
    g = np.array([rng.integer(1, 30) / 10 for _ in range(rng.size)])
    here, there = candidate(w, v, u, g, 0.9, 1e-14), candidate(10 * w, v / 100, 100 * u, g / 10, 0.9, 1e-14)
    expect(there[0] / 10, here[0])


def _delta(
    above=lambda u, eps: np.sqrt(u + eps),
    below=lambda v, old, eps: np.sqrt(v + eps),
    late=False,
    kept=lambda d, g: d**2,
    sign=-1.0,
):
    def adadelta_step(w, v, u, g, beta, epsilon):
        new = beta * v + (1 - beta) * g**2
        d = g * above(u, epsilon) / below(new, v, epsilon)
        new_u = beta * u + (1 - beta) * kept(d, g)
        if late:
            d = g * above(new_u, epsilon) / below(new, v, epsilon)
        return w + sign * d, new, new_u

    return adadelta_step


# The step after a silence ------------------------------------------------------------------------------------------


def _walked(candidate, rng):
    rate, share, silent, factor = rng.integer(1, 20) / 10, rng.integer(1, 9), rng.integer(0, 2 * rng.size), rng.integer(1, 30)
    v, beta = Fraction(1), Fraction(share, 10)
    for g in [0] * silent + [Fraction(factor, 10)]:
        v = beta * v + (1 - beta) * g * g
    expect(candidate(rate, share / 10, silent, factor / 10), rate * factor / 10 / sqrt(v))


def _no_silence(candidate, rng):
    rate = rng.integer(1, 20) / 10
    expect(candidate(rate, rng.integer(0, 9) / 10, 0, 1.0), rate)


def _long_silence(candidate, rng):
    rate, factor = rng.integer(1, 20) / 10, rng.integer(1, 30) / 10
    expect(candidate(rate, 0.75, 300, factor), 2 * rate)


def _huge(candidate, rng):
    rate = rng.integer(1, 20) / 10
    expect(candidate(rate, 0.75, rng.integer(0, 5), 1e8), 2 * rate)


def _grows(candidate, rng):
    beta, factor, silent = rng.integer(1, 9) / 10, rng.integer(1, 20) / 10, rng.integer(0, 8)
    sizes = [candidate(1.0, beta, silent + more, factor) for more in (0, 1)]
    limit = 1 / sqrt(1 - beta)
    expect_that(sizes[0] < sizes[1] < limit, sizes[1], f"above the {sizes[0]:.6g} of one silent step less, below {limit:.6g}")


def _after(power=1, square=2, share=lambda beta: 1 - beta, root=0.5, above=1):
    def step_after_silence(learning_rate, beta, silent, factor):
        return learning_rate * factor**above / (beta ** (silent + power) + share(beta) * factor**square) ** root

    return step_after_silence


EXERCISES = [
    Exercise(
        name="rmsprop-step",
        call="rmsprop_step(w, v, g, learning_rate, beta, epsilon)",
        hint="First the new mean square, then divide by its root plus ε; return the new w and the new v.",
        properties={
            "v becomes βv + (1-β)g², and w moves by -ηg / (√v + ε) with the new v": _rms_entries,
            "the first step from v = 0 is η/√(1-β), whatever the gradient": _rms_first_step,
            "without a gradient w stays and v shrinks by β": _rms_silent,
            "under a constant gradient the steps end at η and v at g²": _rms_constant,
            "with β = 0 only the sign of the gradient counts": _rms_no_memory,
        },
        wrong={
            "AdaGrad: a sum in place of the mean": _rms(mean=lambda v, g, beta: v + g**2),
            "the factor 1-β forgotten": _rms(mean=lambda v, g, beta: beta * v + g**2),
            "β and 1-β exchanged": _rms(mean=lambda v, g, beta: (1 - beta) * v + beta * g**2),
            "divided by the old v": _rms(divide=lambda v, old, eps: np.sqrt(old) + eps),
            "ε inside the root": _rms(divide=lambda v, old, eps: np.sqrt(v + eps)),
            "the root forgotten": _rms(divide=lambda v, old, eps: v + eps),
            "the gradient not squared": _rms(mean=lambda v, g, beta: beta * v + (1 - beta) * np.abs(g)),
            "uphill": _rms(sign=1.0),
        },
    ),
    Exercise(
        name="adadelta-step",
        call="adadelta_step(w, v, u, g, beta, epsilon)",
        hint="In this order: the new v, the step d with the old u and the new v, the new u from d. Return w - d, v, u.",
        properties={
            "v, d and u are as the rule says, entry by entry": _delta_entries,
            "the first step from u = v = 0 is √ε/√(1-β)": _delta_first_step,
            "without a gradient w stays, and v and u shrink by β": _delta_silent,
            "for tiny ε a loss in another unit (g ten times, v a hundred times as large) takes the same step": _delta_other_loss,
            "for tiny ε a weight in another unit takes the same step in that unit": _delta_other_unit,
        },
        wrong={
            "RMSProp with rate 0.001 in place of √(u + ε)": _delta(above=lambda u, eps: 0.001),
            "the step taken with the new u": _delta(late=True),
            "divided by the old v": _delta(below=lambda v, old, eps: np.sqrt(old + eps)),
            "ε outside the roots": _delta(lambda u, eps: np.sqrt(u) + eps, lambda v, old, eps: np.sqrt(v) + eps),
            "no ε above: it never starts": _delta(above=lambda u, eps: np.sqrt(u)),
            "u averages g² and not d²": _delta(kept=lambda d, g: g**2),
            "the roots forgotten": _delta(lambda u, eps: u + eps, lambda v, old, eps: v + eps),
            "uphill": _delta(sign=1.0),
        },
    ),
    Exercise(
        name="step-after-silence",
        call="step_after_silence(learning_rate, beta, silent, factor)",
        hint="v starts at 1. Each silent step multiplies it by β. The last step does so too, and then adds (1-β) · factor².",
        properties={
            "it is what the rule gives, step by step from v = 1": _walked,
            "with no silence and the same gradient it is η": _no_silence,
            "after a long silence it is η/√(1-β), whatever the factor": _long_silence,
            "a huge factor makes it η/√(1-β) too": _huge,
            "each silent step makes it larger, but not larger than η/√(1-β)": _grows,
        },
        wrong={
            "the last step forgets nothing: β to the power of silent": _after(power=0),
            "the factor 1-β forgotten": _after(share=lambda beta: 1.0),
            "the root forgotten": _after(root=1),
            "the factor not squared": _after(square=1),
            "the factor counted in v only": _after(above=0),
            "always the bound": lambda learning_rate, beta, silent, factor: learning_rate / (1 - beta) ** 0.5,
            "AdaGrad's cap: η": lambda learning_rate, beta, silent, factor: learning_rate,
        },
    ),
]
