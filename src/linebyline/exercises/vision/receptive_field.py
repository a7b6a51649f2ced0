"""Exercises of the lecture on the receptive field: how many pixels one unit sees, and which ones at the border."""

import math

from linebyline.exercises.core import Exercise, expect, expect_that

# How many pixels -----------------------------------------------------------------------------------------------------


def _stack(rng):
    """Layers (k, s) without gaps: no stride above its kernel."""
    kernels = [rng.integer(1, 4) for _ in range(rng.integer(1, 1 + rng.size))]
    return [(k, rng.integer(1, min(k, 3))) for k in kernels]


def _traced(layers):
    """The pixels below unit 0, collected one by one."""
    units = {0}
    for k, s in reversed(layers):
        units = {i * s + u for i in units for u in range(k)}
    return units


def _length(candidate, rng):
    layers = _stack(rng)
    expect(candidate(list(layers)), len(_traced(layers)))


def _one_layer(candidate, rng):
    k = rng.integer(1, 9)
    expect(candidate([(k, rng.integer(1, k))]), k)


def _small_kernels(candidate, rng):
    depth = rng.integer(1, 12)
    expect(candidate([(3, 1)] * depth), len(range(-depth, depth + 1)))


def _halving(candidate, rng):
    depth = rng.integer(1, 8)
    expect(candidate([(2, 2)] * depth), 1 << depth)


def _last_stride(candidate, rng):
    layers, k = _stack(rng), rng.integer(2, 4)
    expect(candidate([*layers, (k, 2)]), len(_traced([*layers, (k, 1)])))


def _one_more(candidate, rng):
    layers, k = _stack(rng), rng.integer(2, 5)
    expect(candidate([*layers, (k, 1)]) - candidate(list(layers)), (k - 1) * math.prod(s for _, s in layers))


# Which pixels at the border ------------------------------------------------------------------------------------------


def _network(rng):
    """A line, layers (k, s, p) with s at most k and p below k, and a unit of the last layer."""
    while True:
        n, layers = rng.integer(4, 8 + 4 * rng.size), []
        for _ in range(rng.integer(1, min(1 + rng.size, 4))):
            k = rng.integer(1, 4)
            layers.append((k, rng.integer(1, min(k, 3)), rng.integer(0, k - 1)))
        fields = _fields(n, layers)
        if fields:
            return n, layers, rng.integer(0, len(fields) - 1)


def _fields(n, layers):
    """The pixels of each unit of the last layer, as sets, from the picture upwards; none if a kernel does not fit."""
    fields = [{pixel} for pixel in range(n)]
    for k, s, p in layers:
        line = [set()] * p + fields + [set()] * p  # padding sees no pixel
        fields = [set().union(*line[start : start + k]) for start in range(0, len(line) - k + 1, s)]
        if not fields:
            break
    return fields


def _both_pixels(candidate, rng):
    n, layers, unit = _network(rng)
    seen = _fields(n, layers)[unit]
    expect(tuple(candidate(n, list(layers), unit)), (min(seen), max(seen)))


def _in_the_picture(candidate, rng):
    n, layers, unit = _network(rng)
    first, last = candidate(n, list(layers), unit)
    where = {"n": n, "layers": layers, "unit": unit}
    expect_that(0 <= first <= last < n, (first, last), "two pixels of the picture, in order", where)


def _without_padding(candidate, rng):
    layers = _stack(rng)
    units = rng.integer(1, 4)
    pixels = max(_traced([*layers, (units, 1)])) + 1  # so many pixels give so many units
    unit = rng.integer(0, units - 1)
    start = unit * math.prod(s for _, s in layers)
    expect(tuple(candidate(pixels, [(k, s, 0) for k, s in layers], unit)), (start, start + len(_traced(layers)) - 1))


def _first_unit(candidate, rng):
    half = rng.integer(1, 2)
    depth = rng.integer(1, 4)
    n = 2 * half * depth + rng.integer(1, 9)
    expect(tuple(candidate(n, [(2 * half + 1, 1, half)] * depth, 0)), (0, half * depth))


def _unseen_rest(candidate, rng):
    units, k = rng.integer(2, 6), rng.integer(2, 3)
    n = units * k + k - 1  # k - 1 pixels lie behind all windows
    expect(tuple(candidate(n, [(k, k, 0), (3, 1, 1)], units - 1)), ((units - 2) * k, units * k - 1))


def _sum_of(step):
    def answer(layers):
        r, jump = 1, 1
        for k, s in layers:
            r, jump = step(r, jump, k, s)
        return r

    return answer


def _seen(cut_below=True, cut_at_the_end=False, start=lambda i, s, p: i * s - p, reach=1):
    def answer(n, layers, unit):
        sizes = [n]
        for k, s, p in layers:
            sizes.append((sizes[-1] + 2 * p - k) // s + 1)
        first = last = unit
        for (k, s, p), size in zip(reversed(layers), reversed(sizes[:-1]), strict=True):
            first, last = start(first, s, p), start(last, s, p) + k - reach
            if cut_below:
                first, last = max(first, 0), min(last, size - 1)
        return (max(first, 0), min(last, n - 1)) if cut_at_the_end else (first, last)

    return answer


EXERCISES = [
    Exercise(
        name="receptive-field",
        call="receptive_field(layers)",
        hint="Start at the top with one unit. q units in a row of a layer need how many units in a row of the layer below?",
        properties={
            "it is the number of pixels that the unit's paths reach": _length,
            "one layer sees its kernel": _one_layer,
            "L layers of 3 with stride 1 see L pixels to each side": _small_kernels,
            "each pooling of 2 by 2 doubles it": _halving,
            "the stride of the last layer does not matter": _last_stride,
            "one more layer adds k − 1 times all strides below it": _one_more,
        },
        wrong={
            "the strides forgotten": _sum_of(lambda r, j, k, s: (r + k - 1, j)),
            "the layer's own stride counted, too": _sum_of(lambda r, j, k, s: (r + (k - 1) * j * s, j * s)),
            "kernels added": _sum_of(lambda r, j, k, s: (r + k * j, j * s)),
            "the product of the kernels": lambda layers: math.prod(k for k, _ in layers),
            "begun at 0": lambda layers: len(_traced(layers)) - 1,
            "the layers in the wrong order": lambda layers: len(_traced(layers[::-1])),
            "only the stride of the layer just below": _sum_of(lambda r, j, k, s: (r + (k - 1) * j, s)),
        },
    ),
    Exercise(
        name="seen-pixels",
        call="seen_pixels(n, layers, unit)",
        hint="First the sizes, upwards. Then downwards: the window of i starts at i s − p. What lies outside a layer is padding.",
        properties={
            "both pixels are right": _both_pixels,
            "they lie in the picture, in order": _in_the_picture,
            "without padding it is the whole receptive field": _without_padding,
            "unit 0 of layers that keep the size sees one half": _first_unit,
            "pixels behind the last window stay unseen": _unseen_rest,
        },
        wrong={
            "cut at the picture only": _seen(cut_below=False, cut_at_the_end=True),
            "not cut at all": _seen(cut_below=False),
            "the padding forgotten": _seen(start=lambda i, s, p: i * s),
            "the stride forgotten": _seen(start=lambda i, s, p: i - p),
            "the padding on the wrong side": _seen(start=lambda i, s, p: i * s + p),
            "one pixel too far": _seen(reach=0),
        },
    ),
]
