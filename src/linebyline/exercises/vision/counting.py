"""Exercises of the lecture on counting: parameters and multiply-adds of a layer, and of the network of assignment 2."""

from itertools import product

import numpy as np

from linebyline.exercises.core import Exercise, expect

# Parameters of a layer -----------------------------------------------------------------------------------------------


def _layer(rng):
    return rng.integer(1, 1 + rng.size), rng.integer(1, 5), rng.integer(1, 5)


def _entries(*shape):
    """The numbers in an array of this shape, one by one."""
    return sum(1 for _ in product(*map(range, shape)))


def _arrays(candidate, rng):
    k, c_in, c_out = _layer(rng)
    expect(candidate(k, c_in, c_out), np.zeros((k, k, c_in, c_out)).size + np.zeros(c_out).size)


def _filter_more(candidate, rng):
    k, c_in, c_out = _layer(rng)
    expect(candidate(k, c_in, c_out + 1) - candidate(k, c_in, c_out), _entries(k, k, c_in) + 1)


def _channel_more(candidate, rng):
    k, c_in, c_out = _layer(rng)
    expect(candidate(k, c_in + 1, c_out) - candidate(k, c_in, c_out), _entries(k, k, c_out))


def _dense_at_each_place(candidate, rng):
    _, c_in, c_out = _layer(rng)
    expect(candidate(1, c_in, c_out), _entries(c_in + 1, c_out))


# Multiply-adds of a layer --------------------------------------------------------------------------------------------


def _conv(rng):
    """Side, kernel, channels, filters, stride, padding: the kernel fits."""
    k, p = rng.integer(1, 4), rng.integer(0, 2)
    return max(1, k - 2 * p) + rng.integer(0, 1 + rng.size), k, rng.integer(1, 3), rng.integer(1, 3), rng.integer(1, 3), p


def _one_by_one(candidate, rng):
    n, k, c_in, c_out, s, p = _conv(rng)
    starts = [start for start in range(-p, n + p, s) if start + k <= n + p]
    expect(candidate(n, k, c_in, c_out, s, p), sum(_entries(k, k, c_in, c_out) for _ in product(starts, starts)))


def _one_place(candidate, rng):
    n, c_in, c_out, p = rng.integer(1, 6), rng.integer(1, 4), rng.integer(1, 4), rng.integer(0, 2)
    k = n + 2 * p
    expect(candidate(n, k, c_in, c_out, rng.integer(1, 3), p), _entries(k, k, c_in, c_out))


def _as_many_places_as_pixels(candidate, rng):
    n, half, c_in, c_out = rng.integer(1, 9), rng.integer(0, 2), rng.integer(1, 4), rng.integer(1, 4)
    k = 2 * half + 1
    expect(candidate(n, k, c_in, c_out, 1, half), _entries(n, n) * _entries(k, k, c_in, c_out))


def _each_channel_costs_the_same(candidate, rng):
    n, k, c_in, c_out, s, p = _conv(rng)
    one = candidate(n, k, 1, 1, s, p)
    expect(candidate(n, k, c_in, c_out, s, p), c_in * c_out * one)


def _twice_the_stride_on_dots(candidate, rng):
    half, c_in, c_out = rng.integer(1, 6), rng.integer(1, 4), rng.integer(1, 4)
    expect(4 * candidate(2 * half, 1, c_in, c_out, 2, 0), candidate(2 * half, 1, c_in, c_out, 1, 0))


def _work(sides=2, channels=True, twice=1, biases=0, pixels=False, one_end=False):
    def answer(n, k, c_in, c_out, s, p):
        places = n if pixels else (n + (p if one_end else 2 * p) - k) // s + 1
        return places**sides * (k * k * (c_in if channels else 1) + biases) * c_out * twice

    return answer


# The network of assignment 2 -----------------------------------------------------------------------------------------


def _network(rng):
    return 31 + rng.integer(1, 20 * rng.size), rng.integer(1, 5), 2 * rng.integer(0, 2) + 1, rng.integer(1, 9)


def _final(side):
    """The side after five poolings: whole pairs of pixels, counted."""
    for _ in range(5):
        side = len(range(1, side, 2))
    return side


def _on_arrays(candidate, rng):
    side, m, k, n = _network(rng)
    picture, parameters, work = np.zeros((side, side, 3)), 0, 0
    for _ in range(5):
        kernels = np.zeros((k, k, picture.shape[2], m))
        parameters += kernels.size + m
        work += picture[..., 0].size * kernels.size
        picture = np.zeros((*picture[1::2, 1::2].shape[:2], m))
    for w in (np.zeros((picture.size, n)), np.zeros((n, 10))):
        parameters, work = parameters + w.size + w.shape[1], work + w.size
    expect(candidate(side, m, k, n), (parameters, work))


def _by_hand(candidate, rng):
    expect(candidate(32, 1, 1, 1), (34, 3423))  # 4 + 8 + 2 + 20; 3072 + 256 + 64 + 16 + 4 + 1 + 10


def _a_neuron_more(candidate, rng):
    side, m, k, n = _network(rng)
    (few, light), (many, heavy) = candidate(side, m, k, n), candidate(side, m, k, n + 1)
    inputs = _entries(_final(side), _final(side), m)
    expect((many - few, heavy - light), (inputs + 11, inputs + 10))


def _a_few_pixels_more(candidate, rng):
    _, m, k, n = _network(rng)
    side, more = 32 * rng.integer(1, 7), rng.integer(1, 31)
    expect(candidate(side + more, m, k, n)[0], candidate(side, m, k, n)[0])


def _closed_formula(candidate, rng):
    _, m, k, n = _network(rng)
    s = rng.integer(1, 7)
    expect(candidate(32 * s, m, k, n)[1], s * s * (4 * k * k * m * (768 + 85 * m) + m * n) + 10 * n)


def _count(fan_in=lambda m, s: m * s * s, pools=5, biases=1, first=3, outputs=10, pooled=True):
    def answer(side, m, k, n):
        sides = [side // 2**i for i in range(6)]
        inputs = fan_in(m, sides[pools])
        parameters = m * (first * k * k + biases) + 4 * m * (m * k * k + biases) + n * (inputs + biases)
        places = [pixels**2 for pixels in (sides if pooled else [side] * 5)[:5]]
        work = k * k * m * (first * places[0] + m * sum(places[1:])) + n * inputs + outputs * n
        return parameters + outputs * (n + biases), work

    return answer


EXERCISES = [
    Exercise(
        name="conv-parameters",
        call="conv_parameters(k, c_in, c_out)",
        hint="What is the shape of the array of kernels? Each filter has one bias.",
        properties={
            "it counts the entries of the kernels and of the biases": _arrays,
            "one filter more costs a kernel and a bias": _filter_more,
            "one input channel more costs k² numbers for each filter, and no bias": _channel_more,
            "with k = 1 it is a dense layer": _dense_at_each_place,
        },
        wrong={
            "the input channels forgotten": lambda k, c_in, c_out: (k * k + 1) * c_out,
            "the biases forgotten": lambda k, c_in, c_out: k * k * c_in * c_out,
            "one bias for the layer": lambda k, c_in, c_out: k * k * c_in * c_out + 1,
            "a bias for each pair of channels": lambda k, c_in, c_out: (k * k + 1) * c_in * c_out,
            "k in place of its square": lambda k, c_in, c_out: (k * c_in + 1) * c_out,
        },
    ),
    Exercise(
        name="conv-multiply-adds",
        call="conv_multiply_adds(n, k, c_in, c_out, s, p)",
        hint="Each weight is used once at each place. How many places are there, down and across? A bias is only added.",
        properties={
            "it counts the products one by one": _one_by_one,
            "a kernel as large as the padded picture uses each weight once": _one_place,
            "with s = 1 and p = (k − 1) / 2 each weight is used once for each pixel": _as_many_places_as_pixels,
            "each pair of an input channel and a filter costs the same": _each_channel_costs_the_same,
            "with k = 1, a stride of 2 leaves a quarter": _twice_the_stride_on_dots,
        },
        wrong={
            "the input channels forgotten": _work(channels=False),
            "the places of one line": _work(sides=1),
            "the pixels of the picture in place of the places": _work(pixels=True),
            "one place: the number of weights": _work(sides=0),
            "multiplications and additions counted apart": _work(twice=2),
            "the biases counted": _work(biases=1),
            "one end padded only": _work(one_end=True),
        },
    ),
    Exercise(
        name="assignment-2-count",
        call="assignment_2_count(side, m, k, n)",
        hint="Go from layer to layer and keep the side. What does the dense layer get: m numbers, or m pictures?",
        properties={
            "both numbers, on arrays": _on_arrays,
            "a picture of 32 with m = k = n = 1 has 34 parameters and 3423 multiply-adds": _by_hand,
            "a neuron more costs m s² + 11 parameters and m s² + 10 multiply-adds": _a_neuron_more,
            "fewer than 32 pixels more change no parameter": _a_few_pixels_more,
            "where 32 divides the side the multiply-adds are those of the formula": _closed_formula,
        },
        wrong={
            "the dense layer gets m numbers": _count(fan_in=lambda m, s: m),
            "the dense layer gets m lines": _count(fan_in=lambda m, s: m * s),
            "the last pooling forgotten": _count(pools=4),
            "the biases forgotten": _count(biases=0),
            "a picture of one channel": _count(first=1),
            "the output layer forgotten": _count(outputs=0),
            "each convolution on the whole picture": _count(pooled=False),
        },
    ),
]
