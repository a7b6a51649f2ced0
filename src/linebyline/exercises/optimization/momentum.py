"""Exercises of the lecture on momentum."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def array(rng, *shape):
    """Random numbers in steps of 0.1 as an array."""
    return np.array(rng.numbers(*shape))


def _settings(rng):
    return rng.integer(1, 9) / 10, rng.integer(1, 9) / 10


def _entry_by_entry(candidate, rng):
    w, u, g = (array(rng, rng.size, 2) for _ in range(3))
    rate, beta = _settings(rng)
    velocity = [[beta * u[i, j] + g[i, j] for j in range(2)] for i in range(rng.size)]
    point = [[w[i, j] - rate * velocity[i][j] for j in range(2)] for i in range(rng.size)]
    expect(candidate(w, u, g, rate, beta), (np.array(point), np.array(velocity)))


def _without_memory(candidate, rng):
    w, u, g = (array(rng, rng.size) for _ in range(3))
    expect(candidate(w, u, g, 0.5, 0.0), (w - g / 2, g))


def _long_run(candidate, rng):
    g, u = array(rng, rng.size), np.zeros(rng.size)
    w = np.zeros(rng.size)
    for _ in range(200):  # a constant gradient: the velocity ends at g / (1 − β)
        w, u = candidate(w, u, g, 0.1, 0.5)
    expect(u, 2 * g)


def _coasting(candidate, rng):
    w, u = array(rng, rng.size), array(rng, rng.size)
    expect(candidate(w, u, np.zeros(rng.size), 0.5, 0.5), (w - u / 4, u / 2))


def _step(velocity, move=lambda w, old, new, g, rate: w - rate * new):
    def momentum_step(w, u, g, learning_rate, beta):
        new = velocity(u, g, learning_rate, beta)
        return move(w, u, new, g, learning_rate), new

    return momentum_step


EXERCISES = [
    Exercise(
        name="momentum-step",
        call="momentum_step(w, u, g, learning_rate, beta)",
        hint="First the new velocity from the old one and the gradient, then the step with the new velocity; return both.",
        properties={
            "u becomes βu + g, and w moves by minus the rate times the new u": _entry_by_entry,
            "with β = 0 it is gradient descent": _without_memory,
            "without a gradient the velocity shrinks by β": _coasting,
            "under a constant gradient the velocity ends at g / (1 - β)": _long_run,
        },
        wrong={
            "an average in place of a sum: (1 - β) before the gradient": _step(lambda u, g, rate, beta: beta * u + (1 - beta) * g),
            "the step taken with the old velocity": _step(
                lambda u, g, rate, beta: beta * u + g, lambda w, old, new, g, rate: w - rate * old
            ),
            "the step taken with the gradient": _step(
                lambda u, g, rate, beta: beta * u + g, lambda w, old, new, g, rate: w - rate * g
            ),
            "the rate inside the velocity and again in the step": _step(lambda u, g, rate, beta: beta * u + rate * g),
            "uphill": _step(lambda u, g, rate, beta: beta * u + g, lambda w, old, new, g, rate: w + rate * new),
        },
    ),
]
