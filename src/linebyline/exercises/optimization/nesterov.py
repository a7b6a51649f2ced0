"""Exercises of the lecture on Nesterov's look-ahead: one step, the point ahead, and the way back from it."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _vectors(rng, number):
    """Vectors of one length, none with an entry 0, so that each term of a formula shows."""
    return [np.array([rng.number(0.5, 3) * (1 - 2 * rng.integer(0, 1)) for _ in range(rng.size)]) for _ in range(number)]


def _settings(rng):
    """A learning rate and a beta, neither of them 0 or 1."""
    return rng.number(0.2, 0.8), rng.number(0.3, 0.9)


# One step of form B ------------------------------------------------------------------------------------------------


def _step_rule(candidate, rng):
    (w, u, g), (rate, beta) = _vectors(rng, 3), _settings(rng)
    stepped = [a - rate * (1 + beta) * c - rate * beta**2 * b for a, b, c in zip(w, u, g, strict=True)]
    expect(candidate(w, u, g, rate, beta), (np.array(stepped), np.array([beta * b + c for b, c in zip(u, g, strict=True)])))


def _step_without_beta(candidate, rng):
    (w, u, g), (rate, _) = _vectors(rng, 3), _settings(rng)
    expect(candidate(w, u, g, rate, 0.0), (w - rate * g, g))


def _step_from_rest(candidate, rng):
    (w, g), (rate, beta) = _vectors(rng, 2), _settings(rng)
    moved, velocity = candidate(w, np.zeros_like(w), g, rate, beta)
    expect((w - moved, velocity), ((1 + beta) * rate * g, g))


def _step_coasts(candidate, rng):
    (w, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    moved, velocity = candidate(w, u, np.zeros_like(w), rate, beta)
    expect((w - moved, velocity), (rate * beta * (beta * u), beta * u))


def _step_is_form_a(candidate, rng):
    (w, u, curvature), (rate, beta) = _vectors(rng, 3), _settings(rng)
    theta, kept = w - rate * beta * u, u
    for _ in range(2):
        kept = beta * kept + curvature * (w - rate * beta * kept)
        w = w - rate * kept
        theta, u = candidate(theta, u, curvature * theta, rate, beta)
    expect((theta, u), (w - rate * beta * kept, kept))


def _step(direction, velocity=lambda u, g, beta: beta * u + g, sign=-1):
    def step(w, u, g, learning_rate, beta):
        new = velocity(u, g, beta)
        return w + sign * learning_rate * direction(u, new, g, beta), new

    return step


def _step_in_velocity(w, u, g, learning_rate, beta):
    step = g + beta * (beta * u + g)
    return w - learning_rate * step, step


# The point ahead ---------------------------------------------------------------------------------------------------


def _ahead_rule(candidate, rng):
    (w, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    expect(candidate(w, u, rate, beta), np.array([a - rate * beta * b for a, b in zip(w, u, strict=True)]))


def _ahead_at_rest(candidate, rng):
    (w, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    expect((candidate(w, np.zeros_like(u), rate, beta), candidate(w, u, rate, 0.0)), (w, w))


def _ahead_of_last_step(candidate, rng):
    (before, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    w = before - rate * u
    expect(candidate(w, u, rate, beta), w + beta * (w - before))


def _ahead_then_down(candidate, rng):
    (w, u, g), (rate, beta) = _vectors(rng, 3), _settings(rng)
    expect(candidate(w, u, rate, beta) - rate * g, w - rate * (beta * u + g))


def _ahead(move):
    return lambda w, u, learning_rate, beta: w - move(u, learning_rate, beta)


# The way back ------------------------------------------------------------------------------------------------------


def _back_rule(candidate, rng):
    (theta, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    expect(candidate(theta, u, rate, beta), np.array([a + rate * (beta * b) for a, b in zip(theta, u, strict=True)]))


def _back_undoes(candidate, rng):
    (w, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    expect(candidate(w - rate * beta * u, u, rate, beta), w)


def _back_at_rest(candidate, rng):
    (theta, u), (rate, beta) = _vectors(rng, 2), _settings(rng)
    expect((candidate(theta, np.zeros_like(u), rate, beta), candidate(theta, u, rate, 0.0)), (theta, theta))


def _back_is_a_gradient_step(candidate, rng):
    (theta, u, g), (rate, beta) = _vectors(rng, 3), _settings(rng)
    new = beta * u + g
    expect(candidate(theta - rate * (g + beta * new), new, rate, beta), theta - rate * g)


def _back(move):
    return lambda theta, u, learning_rate, beta: theta + move(u, learning_rate, beta)


EXERCISES = [
    Exercise(
        name="nesterov-step",
        call="nesterov_step(w, u, g, learning_rate, beta)",
        hint="First the velocity: beta * u + g. The step is along g plus beta times the new velocity. Return w, then u.",
        properties={
            "w and u come back as form B says": _step_rule,
            "with beta = 0 it is gradient descent": _step_without_beta,
            "from rest, the first step is 1 + beta times that of gradient descent": _step_from_rest,
            "without a gradient it coasts along beta * (beta * u)": _step_coasts,
            "two steps through a bowl give form A's look-ahead points": _step_is_form_a,
        },
        wrong={
            "momentum: along the new velocity": _step(lambda u, new, g, beta: new),
            "the old velocity in the step": _step(lambda u, new, g, beta: g + beta * u),
            "the new velocity without beta": _step(lambda u, new, g, beta: g + new),
            "the gradient forgotten in the step": _step(lambda u, new, g, beta: beta * new),
            "uphill": _step(lambda u, new, g, beta: g + beta * new, sign=1),
            "a mean for the velocity": _step(
                lambda u, new, g, beta: g + beta * new, velocity=lambda u, g, beta: beta * u + (1 - beta) * g
            ),
            "the step kept as the velocity": _step_in_velocity,
        },
    ),
    Exercise(
        name="look-ahead",
        call="look_ahead(w, u, learning_rate, beta)",
        hint="Where would w go in the next step if the gradient there were 0? The velocity would then be beta * u.",
        properties={
            "it is the point at which form A takes the gradient": _ahead_rule,
            "without velocity, or with beta = 0, it is w": _ahead_at_rest,
            "it lies beta times the last step ahead of w": _ahead_of_last_step,
            "a gradient step from there is the next w": _ahead_then_down,
        },
        wrong={
            "behind w, not ahead": _ahead(lambda u, rate, beta: -rate * beta * u),
            "the learning rate forgotten: another course's u contains it": _ahead(lambda u, rate, beta: beta * u),
            "beta forgotten: one whole old step": _ahead(lambda u, rate, beta: rate * u),
            "beta twice": _ahead(lambda u, rate, beta: rate * beta**2 * u),
            "no look-ahead: w itself": _ahead(lambda u, rate, beta: 0 * u),
        },
    ),
    Exercise(
        name="nesterov-from-look-ahead",
        call="nesterov_from_look_ahead(theta, u, learning_rate, beta)",
        hint="The look-ahead point is theta = w - learning_rate * beta * u. Solve it for w.",
        properties={
            "it is the w of form A": _back_rule,
            "it undoes the look-ahead": _back_undoes,
            "without velocity, or with beta = 0, it is theta": _back_at_rest,
            "after a step of form B it is the old theta, a gradient step down": _back_is_a_gradient_step,
        },
        wrong={
            "ahead once more": _back(lambda u, rate, beta: -rate * beta * u),
            "the learning rate forgotten": _back(lambda u, rate, beta: beta * u),
            "beta forgotten": _back(lambda u, rate, beta: rate * u),
            "theta as it is": _back(lambda u, rate, beta: 0 * u),
        },
    ),
]
