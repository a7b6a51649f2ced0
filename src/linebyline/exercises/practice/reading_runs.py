"""Exercises of the lecture on reading a run: dead units, and the gradient on its way down."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect

# The share of dead units -------------------------------------------------------------------------------------------


def _layer(rng):
    """Inputs, weights and biases of a relu layer."""
    batch, fan_in, width = rng.size + 1, rng.integer(1, 3), rng.size + 1
    return np.array(rng.numbers(batch, fan_in)), np.array(rng.numbers(fan_in, width)), np.array(rng.numbers(width))


def exact_dead(x, w, b):
    """Dead units one by one, on lists: an oracle without arrays. Sums in tenths squared, so that 0 is exactly 0."""
    whole = [[[round(10 * number) for number in row] for row in array.tolist()] for array in (x, w)]
    dead = 0
    for unit, bias in enumerate(b.tolist()):
        heights = [sum(a * row[unit] for a, row in zip(example, whole[1], strict=True)) for example in whole[0]]
        dead += all(height + round(100 * bias) <= 0 for height in heights)
    return dead / len(b)


def _is_the_share(candidate, rng):
    x, w, b = _layer(rng)
    b = b - 0.003  # no preactivation is 0, where rounding would decide
    expect(candidate(x, w, b), exact_dead(x, w, b))


def _low_biases_kill_all(candidate, rng):
    x, w, b = _layer(rng)
    expect(candidate(x, w, b - 100.0), 1.0)


def _one_example_revives(candidate, rng):
    x, w, b = _layer(rng)
    w[0] = np.abs(w[0]) + 0.1  # an example far out on the first axis switches each unit on
    x[0] = 0.0
    x[0, 0] = 500.0
    expect(candidate(x, w, b - 10.0), 0.0)


def _at_zero_the_slope_is_zero(candidate, rng):
    x, w, b = _layer(rng)
    expect(candidate(0 * x, w, 0 * b), 1.0)


def _examples_do_not_count(candidate, rng):
    x, w, b = _layer(rng)
    b = b - 0.003
    expect(candidate(np.concatenate([x, x[:1], x[:1]]), w, b), exact_dead(x, w, b))


def _share(off, bias=1.0, count=np.mean):
    return lambda x, w, b: float(count(off(x @ w + bias * b)))


# The gradient on its way down --------------------------------------------------------------------------------------


def exact_length(numbers):
    """The Euclidean length, one entry at a time."""
    return math.sqrt(math.fsum(number**2 for number in numbers))


def _way(rng):
    """Δ of the last layer, the weights above each hidden layer and the slopes in it; all layers equally wide."""
    width, layers = 2, rng.integer(1, 3)
    batch = rng.integer(1, 3)
    delta = np.array(rng.numbers(batch, width))
    delta[0, 0] = 1.0
    weights = [np.array(rng.numbers(width, width)) for _ in range(layers)]
    return delta, weights, [np.array(rng.numbers(batch, width, low=0, high=1)) for _ in range(layers)]


def exact_norms(delta, weights, slopes):
    """The sizes of Δ from layer 1 up, entry by entry from the chain rule."""
    rows, norms = delta.tolist(), [exact_length(delta.ravel().tolist())]
    for w, slope in zip(reversed([w.tolist() for w in weights]), reversed([s.tolist() for s in slopes]), strict=True):
        rows = [
            [slope[i][k] * sum(rows[i][j] * w[k][j] for j in range(len(w[k]))) for k in range(len(w))] for i in range(len(rows))
        ]
        norms.append(exact_length([number for row in rows for number in row]))
    return norms[::-1]


def _follows_the_chain_rule(candidate, rng):
    delta, weights, slopes = _way(rng)
    expect(np.array(candidate(delta, weights, slopes)), np.array(exact_norms(delta, weights, slopes)))


def _without_hidden_layers_it_is_one_norm(candidate, rng):
    delta, _, _ = _way(rng)
    expect(np.array(candidate(delta, [], [])), np.array([exact_length(delta.ravel().tolist())]))


def _sigmoids_at_zero_lose_a_quarter_each(candidate, rng):
    delta, _, _ = _way(rng)
    turn, depth = np.array([[0.0, 1.0], [-1.0, 0.0]]), rng.integer(2, 5)
    size = exact_length(delta.ravel().tolist())
    found = np.array(candidate(delta, [turn] * depth, [np.full_like(delta, 0.25)] * depth))
    expect(found, np.array([size / 4**below for below in range(depth, -1, -1)]))


def _a_dead_layer_stops_it(candidate, rng):
    delta, _, _ = _way(rng)
    grow, live, dead = np.eye(2) * 2, np.ones_like(delta), np.zeros_like(delta)
    size = exact_length(delta.ravel().tolist())
    found = np.array(candidate(delta, [grow] * 3, [live, dead, live]))
    expect(found, np.array([0.0, 0.0, 2 * size, size]))


def _walk(step, norm=np.linalg.norm, backwards=True):
    def norms(delta, weights, slopes):
        found = [float(norm(delta))]
        pairs = list(zip(weights, slopes, strict=True))
        for w, slope in pairs[::-1] if backwards else pairs:
            delta = step(delta, w, slope)
            found.append(float(norm(delta)))
        return found[::-1] if backwards else found

    return norms


EXERCISES = [
    Exercise(
        name="dead-share",
        call="dead_share(x, w, b)",
        hint="First ask of each unit: is its preactivation at most 0 on every example? Then take the share of the units.",
        properties={
            "it is the share of units that are 0 on every example": _is_the_share,
            "very negative biases kill all units": _low_biases_kill_all,
            "one example that switches a unit on is enough": _one_example_revives,
            "a preactivation of exactly 0 passes no gradient": _at_zero_the_slope_is_zero,
            "showing an example again changes nothing": _examples_do_not_count,
        },
        wrong={
            "the share of zeros in the layer": _share(lambda z: z <= 0),
            "units that are 0 on some example": _share(lambda z: (z <= 0).any(axis=0)),
            "examples on which all units are 0": _share(lambda z: (z <= 0).all(axis=1)),
            "without the bias": _share(lambda z: (z <= 0).all(axis=0), bias=0.0),
            "a preactivation of 0 counts as alive": _share(lambda z: (z < 0).all(axis=0)),
            "how many, not which share": _share(lambda z: (z <= 0).all(axis=0), count=np.sum),
            "the mean preactivation decides": _share(lambda z: z.mean(axis=0) <= 0),
        },
    ),
    Exercise(
        name="gradient-norms",
        call="gradient_norms(delta, weights, slopes)",
        hint="Walk from the last layer down: delta becomes (delta @ w.T) * slope. Note each norm, and turn the list round.",
        properties={
            "it follows the chain rule from layer to layer": _follows_the_chain_rule,
            "without a hidden layer it is one norm": _without_hidden_layers_it_is_one_norm,
            "slopes of 1/4 and weights that only turn divide it by 4 a layer": _sigmoids_at_zero_lose_a_quarter_each,
            "below a layer of dead units it is 0": _a_dead_layer_stops_it,
        },
        wrong={
            "without the slopes": _walk(lambda delta, w, slope: delta @ w.T),
            "w in place of its transpose": _walk(lambda delta, w, slope: (delta @ w) * slope),
            "the slope before the weights": _walk(lambda delta, w, slope: (delta * slope) @ w.T),
            "from the first layer on": _walk(lambda delta, w, slope: (delta @ w.T) * slope, backwards=False),
            "the largest entry": _walk(lambda delta, w, slope: (delta @ w.T) * slope, norm=lambda d: np.abs(d).max()),
            "the square of the norm": _walk(lambda delta, w, slope: (delta @ w.T) * slope, norm=lambda d: np.sum(d**2)),
        },
    ),
]
