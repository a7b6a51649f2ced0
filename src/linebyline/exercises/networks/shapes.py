"""Exercises of the lecture on shapes and vectorization: pictures as rows, distances."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect

# Pictures as rows ---------------------------------------------------------------------------------------------------


def _pictures(rng, n=None):
    return np.array(rng.numbers(n or rng.size, rng.integer(1, 3), rng.integer(1, 3), rng.integer(1, 3)))


def _read_line_by_line(candidate, rng):
    pictures = _pictures(rng, n=rng.size + 1)
    rows = [[value for line in picture for pixel in line for value in pixel] for picture in pictures.tolist()]
    expect(candidate(pictures), np.array(rows))


def _one_value_each(candidate, rng):
    pictures = np.zeros((rng.size + 1, 2, 3, rng.integer(1, 3)))
    pictures += np.arange(1.0, len(pictures) + 1)[:, None, None, None]
    expect(candidate(pictures), np.array([[i + 1.0] * pictures[0].size for i in range(len(pictures))]))


def _one_picture(candidate, rng):
    pictures = _pictures(rng, n=1)
    expect(np.array(np.shape(candidate(pictures))), np.array([1, math.prod(pictures.shape)]))


def _undone(candidate, rng):
    pictures = _pictures(rng, n=rng.size + 1)
    expect(np.reshape(candidate(pictures), pictures.shape), pictures, {"pictures": pictures})


def _pictures_alone(candidate, rng):
    pictures = _pictures(rng, n=3)
    expect(candidate(pictures)[1:2], candidate(pictures[1:2].copy()), {"pictures": pictures})


# Distances ----------------------------------------------------------------------------------------------------------


def _points(rng):
    d = rng.integer(1, 3)
    return np.array(rng.numbers(rng.size + 1, d)), np.array(rng.numbers(rng.integer(1, 4), d))


def _each_pair(candidate, rng):
    a, b = _points(rng)
    expect(candidate(a, b), np.array([[math.dist(p, q) for q in b.tolist()] for p in a.tolist()]))


def _same_point(candidate, rng):
    a, _ = _points(rng)
    a = a + 1e6
    expect(np.diag(candidate(a, a.copy())), np.zeros(len(a)))


def _far_away(candidate, rng):
    a, b = _points(rng)
    expected = np.array([[math.dist(p, q) for q in b.tolist()] for p in a.tolist()])
    expect(candidate(a + 1e6, b + 1e6), expected)  # a + 1e6 is off by 1e-10 at most: a hundredth of the tolerance


def _exchanged(candidate, rng):
    a, b = _points(rng)
    expect(np.transpose(candidate(b, a)), np.array([[math.dist(p, q) for q in b.tolist()] for p in a.tolist()]), {"a": a, "b": b})


def _scaled(candidate, rng):
    a, b = _points(rng)
    expect(candidate(4 * a, 4 * b), 4 * np.asarray(candidate(a, b)), {"a": a, "b": b})


def _expanded(a, b):
    return (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T


def _differences(a, b):
    return a[:, None, :] - b[None, :, :]


def _matching_rows(a, b):
    n = min(len(a), len(b))
    return np.sqrt(((a[:n] - b[:n]) ** 2).sum(axis=1))


EXERCISES = [
    Exercise(
        name="image-to-vector",
        call="image_to_vector(pictures)",
        hint="A reshape keeps the order in which the numbers are read. Keep the first axis, and let the rest become one.",
        properties={
            "row i is picture i, read line by line, the channels of a pixel side by side": _read_line_by_line,
            "pictures of one value each become rows of one value each": _one_value_each,
            "one picture becomes one row, not a bare vector": _one_picture,
            "a reshape to the old shape gives the pictures back": _undone,
            "a row does not depend on the other pictures": _pictures_alone,
        },
        wrong={
            "reshape(-1, n), then transposed: mixes the pictures": lambda pictures: pictures.reshape(-1, len(pictures)).T,
            "one picture a column": lambda pictures: pictures.reshape(len(pictures), -1).T,
            "channel after channel": lambda pictures: pictures.transpose(0, 3, 1, 2).reshape(len(pictures), -1),
            "column after column": lambda pictures: pictures.transpose(0, 2, 1, 3).reshape(len(pictures), -1),
            "one long vector": lambda pictures: pictures.reshape(-1),
            "a single picture loses its axis": lambda pictures: pictures.reshape(len(pictures), -1).squeeze(),
        },
    ),
    Exercise(
        name="pairwise-distances",
        call="pairwise_distances(a, b)",
        hint="Give a and b one new axis each, so that their difference is [n, m, d]. Expanding the square loses digits.",
        properties={
            "entry [i, j] is the distance of a[i] and b[j]": _each_pair,
            "a point far from 0 has distance 0 to itself": _same_point,
            "far from 0 the distances keep their digits": _far_away,
            "a and b exchanged, the result is transposed": _exchanged,
            "all points four times as far, all distances four times as large": _scaled,
        },
        wrong={
            "the expanded square: nan or a false distance": lambda a, b: np.sqrt(_expanded(a, b)),
            "the expanded square, negative values cut off": lambda a, b: np.sqrt(np.maximum(_expanded(a, b), 0)),
            "the square root forgotten": lambda a, b: (_differences(a, b) ** 2).sum(axis=2),
            "summed over the wrong axis": lambda a, b: np.sqrt((_differences(a, b) ** 2).sum(axis=1)),
            "indexed [j, i]": lambda a, b: np.sqrt((_differences(b, a) ** 2).sum(axis=2)),
            "row i with row i only": _matching_rows,
            "absolute values added": lambda a, b: np.abs(_differences(a, b)).sum(axis=2),
        },
    ),
]
