"""Exercises of the lecture on the feedforward network: sizes and first weights."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _sizes(rng, least=1):
    return [rng.integer(least, 9) for _ in range(rng.integer(2, 5))]


def _one_layer(candidate, rng):
    fan_in, fan_out = rng.integer(1, 20), rng.integer(1, 20)
    expect(candidate([fan_in, fan_out]), fan_in * fan_out + fan_out)


def _as_many_as_the_arrays_hold(candidate, rng):
    sizes = _sizes(rng)
    shapes = [shape for n, m in zip(sizes[:-1], sizes[1:], strict=True) for shape in ((n, m), (m,))]
    expect(candidate(sizes), sum(np.zeros(shape).size for shape in shapes))


def _one_more_input(candidate, rng):
    sizes = _sizes(rng)
    more = candidate([sizes[0] + 1, *sizes[1:]]) - candidate(sizes)
    expect(more, sizes[1], inputs={"sizes": sizes})


def _cut_in_two(candidate, rng):
    sizes = [*_sizes(rng), rng.integer(1, 9)]
    cut = rng.integer(1, len(sizes) - 2)
    expect(candidate(sizes), candidate(sizes[: cut + 1]) + candidate(sizes[cut:]), inputs={"sizes": sizes})


def _count(term):
    return lambda sizes: sum(term(i, n, m) for i, (n, m) in enumerate(zip(sizes[:-1], sizes[1:], strict=True)))


def _generator(rng):
    return np.random.default_rng(rng.getrandbits(32))


def _keys_and_shapes(candidate, rng):
    sizes = _sizes(rng)
    expected = [{"w": np.zeros((n, m)), "b": np.zeros(m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    params = candidate(sizes, _generator(rng))
    expect([{key: 0 * value for key, value in layer.items()} for layer in params], expected)


def _biases_are_zero(candidate, rng):
    sizes = _sizes(rng)
    expect([layer["b"] for layer in candidate(sizes, _generator(rng))], [np.zeros(m) for m in sizes[1:]])


def _weights_differ(candidate, rng):
    w = candidate(_sizes(rng, least=2), _generator(rng))[0]["w"]
    expect_that(len(np.unique(w)) == w.size, w, "weights that all differ, so that no two units start equal")


def _layers_differ(candidate, rng):
    first, second = (layer["w"] for layer in candidate([3, 3, 3], _generator(rng)))
    expect_that(not np.allclose(np.abs(first), np.abs(second)), second, "other weights in each layer")


def _follows_the_generator(candidate, rng):
    seed, sizes = rng.getrandbits(32), _sizes(rng)
    expect(candidate(sizes, np.random.default_rng(seed)), candidate(sizes, np.random.default_rng(seed)))


def _scale(candidate, rng):
    fan_in = (50, 200)[rng.integer(0, 1)]
    w = candidate([fan_in, 200], _generator(rng))[0]["w"]
    spread = float(w.std() * np.sqrt(fan_in))  # at least 10 000 draws: its error is below 0.01, seven times less than allowed
    expect_that(abs(spread - 1) < 0.07, spread, "about 1: the standard deviation of w times the root of fan_in")
    expect_that(abs(float(w.mean() * np.sqrt(fan_in))) < 0.07, float(w.mean()), "a mean of about 0")


def _initialize(weight=lambda rng, n, m: rng.normal(size=(n, m)) / np.sqrt(n), bias=lambda rng, m: np.zeros(m), one=False):
    def initialize_network(sizes, rng):
        again = rng.integers(2**32)
        return [
            {"w": weight(np.random.default_rng(again) if one else rng, n, m), "b": bias(rng, m)}
            for n, m in zip(sizes[:-1], sizes[1:], strict=True)
        ]

    return initialize_network


def _of_no_generator(sizes, rng):
    return _initialize()(sizes, np.random.default_rng())


EXERCISES = [
    Exercise(
        name="count-parameters",
        call="count_parameters(sizes)",
        hint="Each unit of a layer has one weight for each unit below, and one bias.",
        properties={
            "one layer holds fan_in · fan_out weights and fan_out biases": _one_layer,
            "it is what the arrays of all layers hold": _as_many_as_the_arrays_hold,
            "one more input adds one weight for each unit of the first layer": _one_more_input,
            "cut the network at a layer: the parts add up": _cut_in_two,
        },
        wrong={
            "no biases": _count(lambda i, n, m: n * m),
            "a bias for each input": _count(lambda i, n, m: n * m + n),
            "biases in the last layer forgotten": lambda sizes: _count(lambda i, n, m: (n + 1) * m)(sizes) - sizes[-1],
            "one bias a layer": _count(lambda i, n, m: n * m + 1),
            "the units counted": lambda sizes: sum(sizes[1:]),
        },
    ),
    Exercise(
        name="initialize-network",
        call="initialize_network(sizes, rng)",
        hint="rng.normal(size=(fan_in, fan_out)) has standard deviation 1; divide it by √fan_in. One rng for all layers.",
        properties={
            "each layer has w [fan_in, fan_out] and b [fan_out]": _keys_and_shapes,
            "the biases are 0": _biases_are_zero,
            "no two weights are equal": _weights_differ,
            "two layers of one shape get different weights": _layers_differ,
            "equal generators give equal networks": _follows_the_generator,
            "the standard deviation of w is 1 / √fan_in": _scale,
        },
        wrong={
            "all weights zero": _initialize(lambda rng, n, m: np.zeros((n, m))),
            "all weights equal": _initialize(lambda rng, n, m: np.full((n, m), 1 / np.sqrt(n))),
            "one unit copied": _initialize(lambda rng, n, m: np.repeat(rng.normal(size=(n, 1)), m, axis=1) / np.sqrt(n)),
            "the fan_in forgotten": _initialize(lambda rng, n, m: rng.normal(size=(n, m))),
            "divided by fan_in, not its root": _initialize(lambda rng, n, m: rng.normal(size=(n, m)) / n),
            "only positive weights": _initialize(lambda rng, n, m: rng.uniform(0, 2 / np.sqrt(n), (n, m))),
            "random biases": _initialize(bias=lambda rng, m: rng.normal(size=m)),
            "transposed weights": _initialize(lambda rng, n, m: rng.normal(size=(m, n)) / np.sqrt(n)),
            "the same seed in each layer": _initialize(one=True),
            "a generator of its own": _of_no_generator,
        },
    ),
]
