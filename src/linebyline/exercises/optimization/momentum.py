"""Exercises of the lecture on momentum."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


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


def _by_the_rule(candidate, rng):
    grads, beta = array(rng, rng.size, 2), rng.integer(1, 9) / 10
    u = [0.0, 0.0]
    for row in grads:
        u = [beta * old + float(new) for old, new in zip(u, row, strict=True)]
    expect(candidate(grads, beta), np.array(u))


def _one_gradient(candidate, rng):
    grads = array(rng, 1, rng.size)
    expect(candidate(grads, 0.9), grads[0])


def _last_only(candidate, rng):
    grads = array(rng, rng.size, 3)
    expect(candidate(grads, 0.0), grads[-1])


def _later_by_one(candidate, rng):
    grads = array(rng, rng.size, 2)
    expect(candidate(np.vstack([grads, np.zeros(2)]), 0.5), candidate(grads, 0.5) / 2)


def _alternating(candidate, rng):
    grads = np.ones((60, 1))
    grads[::2] = -1  # the newest is +1: 1 − β + β² − … = 1 / (1 + β)
    expect(candidate(grads, 0.5), np.array([2 / 3]))


def _weighted(weights):
    """The sum of the gradients with these weights for their ages: 0 for the newest."""
    return lambda grads, beta: weights(np.arange(len(grads))[::-1], beta) @ grads


def _whole_roots(candidate, rng):
    low = rng.integer(1, 5)
    high = low + rng.integer(1, 5)
    eigenvalues = [float(low**2), float(high**2)]
    expect(candidate(eigenvalues), (4 / (low + high) ** 2, (high - low) ** 2 / (high + low) ** 2))


def _round_bowl(candidate, rng):
    curvature = rng.integer(1, 30) / 10
    expect(candidate([curvature] * (1 + rng.size)), (1 / curvature, 0.0))


def _double_roots(candidate, rng):
    eigenvalues = [rng.integer(1, 9) / 10, rng.integer(10, 90) / 10]
    rate, beta = candidate(eigenvalues)
    middles = [1 + beta - rate * curvature for curvature in eigenvalues]  # r² − middle · r + β = 0
    expect([middle**2 for middle in middles], [4 * beta, 4 * beta])


def _no_better_near(candidate, rng):
    eigenvalues = [rng.integer(1, 9) / 10, rng.integer(10, 90) / 10]
    rate, beta = candidate(eigenvalues)

    def radius(rate, beta):
        return max(abs(np.roots([1.0, rate * curvature - 1 - beta, beta])).max() for curvature in eigenvalues)

    others = [radius(rate * (1 + a / 20), beta * (1 + b / 20)) for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b]
    here = radius(rate, beta)
    expect_that(here < min(others), here, f"below {min(others)}: the rate with other settings nearby")


def _inner_and_order(candidate, rng):
    low, high = rng.integer(1, 9) / 10, rng.integer(20, 90) / 10
    expect(candidate([high, 1.5, low, 1.0]), candidate([low, high]))


def _other_unit(candidate, rng):
    eigenvalues = [rng.integer(1, 9) / 10, rng.integer(10, 90) / 10]
    rate, beta = candidate([4 * curvature for curvature in eigenvalues])
    expect((4 * rate, beta), candidate(eigenvalues))


def _polyak(rate=lambda low, high: 4 / (high + low) ** 2, beta=lambda low, high: ((high - low) / (high + low)) ** 2, root=0.5):
    def best_momentum(eigenvalues):
        low, high = min(eigenvalues) ** root, max(eigenvalues) ** root
        return rate(low, high), beta(low, high)

    return best_momentum


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
            "an average in place of a sum: (1 - β) before the gradient": _step(
                lambda u, g, rate, beta: beta * u + (1 - beta) * g
            ),
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
    Exercise(
        name="velocity-sum",
        call="velocity_sum(grads, beta)",
        hint="The newest gradient counts in full; each step later it counts β times as much. Give each row its age.",
        properties={
            "it is what u ← βu + g gives, from u = 0, row by row": _by_the_rule,
            "after one gradient it is that gradient": _one_gradient,
            "with β = 0 it is the last gradient": _last_only,
            "a gradient of zeros at the end shrinks it by β": _later_by_one,
            "gradients -1, +1, -1, ..., +1 give 1 / (1 + β)": _alternating,
        },
        wrong={
            "the oldest counts most: the ages the wrong way round": lambda grads, beta: beta ** np.arange(len(grads)) @ grads,
            "an average: (1 - β) before the sum": _weighted(lambda age, beta: (1 - beta) * beta**age),
            "one power too many": _weighted(lambda age, beta: beta ** (age + 1)),
            "β as often for each gradient, however old": _weighted(lambda age, beta: np.where(age > 0, beta, 1.0)),
            "a plain sum": _weighted(lambda age, beta: np.ones(len(age))),
        },
    ),
    Exercise(
        name="best-momentum",
        call="best_momentum(eigenvalues)",
        hint="Only the smallest and the largest eigenvalue count, and both formulas hold their square roots.",
        properties={
            "for the eigenvalues a² and b² it is 4 / (a + b)² and (b - a)² / (b + a)²": _whole_roots,
            "in a round bowl it is 1 / λ and 0: one step": _round_bowl,
            "at both ends of the eigenvalues r² - (1 + β - ηλ) r + β has a double root": _double_roots,
            "settings nearby have a larger root somewhere": _no_better_near,
            "eigenvalues in between, and the order, change nothing": _inner_and_order,
            "in eigenvalues 4 times as large the rate is a quarter, and β the same": _other_unit,
        },
        wrong={
            "the best rate of gradient descent": _polyak(rate=lambda low, high: 2 / (low**2 + high**2)),
            "β = 0.9, as everybody has it": _polyak(beta=lambda low, high: 0.9),
            "the roots forgotten": _polyak(root=1),
            "the square of β forgotten": _polyak(beta=lambda low, high: (high - low) / (high + low)),
            "the eigenvalues taken to come in order": lambda eigenvalues: _polyak()([eigenvalues[0], eigenvalues[-1]]),
        },
    ),
]
