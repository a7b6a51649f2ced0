"""Exercises of the lecture on shapes and vectorization: pictures as rows, broadcasting and its adjoint, distances."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

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


# The gradient of a broadcast ----------------------------------------------------------------------------------------


def _stretch(rng):
    """A gradient, and a shape that stretches to the gradient's shape."""
    full = [rng.integer(1, 3) for _ in range(rng.integer(1, 3))]
    shape = [length if rng.random() < 0.5 else 1 for length in full][rng.integer(0, len(full)) :]
    return np.array(rng.numbers(*full)), tuple(shape)


def _sums_of_copies(candidate, rng):
    grad, shape = _stretch(rng)
    cells = {place: [] for place in np.ndindex(*shape)}
    for place, value in np.ndenumerate(grad):
        read = place[len(place) - len(shape) :]
        cells[tuple(0 if length == 1 else i for i, length in zip(read, shape, strict=True))].append(float(value))
    expected = np.array([math.fsum(values) for values in cells.values()]).reshape(shape)
    expect(candidate(grad, shape), expected if shape else float(expected))


def _has_the_shape(candidate, rng):
    grad, shape = _stretch(rng)
    got = np.shape(candidate(grad, shape))
    expect_that(got == shape, got, f"the shape {shape}")


def _same_product(candidate, rng):
    grad, shape = _stretch(rng)
    x = np.array(rng.numbers(math.prod(shape))).reshape(shape)
    result = np.reshape(candidate(grad, shape), shape)
    expect(float(np.vdot(x, result)), float((x * np.ones(grad.shape) * grad).sum()))


def _bias(candidate, rng):
    grad = np.array(rng.numbers(rng.size + 1, 3))
    expect(candidate(grad, (3,)), np.array([math.fsum(column) for column in grad.T.tolist()]))


def _nothing_stretched(candidate, rng):
    grad, _ = _stretch(rng)
    expect(candidate(grad, grad.shape), grad.copy())


def unbroadcast(grad, shape):
    grad = grad.sum(axis=tuple(range(grad.ndim - len(shape))))
    return grad.sum(axis=tuple(i for i, length in enumerate(shape) if length == 1), keepdims=True)


def _copies(grad, shape):
    return grad.size // math.prod(shape)


def _first_copy(grad, shape):
    grad = grad[(0,) * (grad.ndim - len(shape))]
    return grad[tuple(slice(0, length) for length in shape)] * 1.0


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


# The rule of broadcasting -------------------------------------------------------------------------------------------


def _shape(rng, lengths=(1, 1, 2, 3)):
    return tuple(lengths[rng.integer(0, len(lengths) - 1)] for _ in range(rng.integer(0, 3)))


def _numpys(a, b):
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


def _as_numpy(candidate, rng):
    a, b = _shape(rng), _shape(rng)
    expect(candidate(a, b), _numpys(a, b))


def _order(candidate, rng):
    a, b = _shape(rng), _shape(rng)
    expect(candidate(b, a), _numpys(a, b))


def _in_front(candidate, rng):
    tail = tuple(rng.integers(rng.integer(1, 2), low=2, high=4))
    front = tuple(rng.integers(rng.integer(1, 2), low=2, high=4))
    expect(candidate(front + tail, tail), front + tail)


def _impossible(candidate, rng):
    a = tuple(rng.integers(2, low=2, high=4))
    expect(candidate(a, (a[0], a[1] + 1)), None)


def _empty(candidate, rng):
    a, b = _shape(rng, (0, 0, 1, 2)), _shape(rng, (0, 1, 1, 2))
    expect(candidate(a, b), _numpys(a, b))


def _padded(a, b, left=False):
    rank = max(len(a), len(b))
    if left:
        return list(zip(a + (1,) * (rank - len(a)), b + (1,) * (rank - len(b)), strict=True))
    return list(zip((1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b, strict=True))


def _joined(pairs):
    fit = all(i == j or 1 in (i, j) for i, j in pairs)
    return tuple(j if i == 1 else i for i, j in pairs) if fit else None


def _larger(a, b):
    pairs = _padded(a, b)
    return tuple(map(max, pairs)) if all(i == j or 1 in (i, j) for i, j in pairs) else None


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
        name="unbroadcast",
        call="unbroadcast(grad, shape)",
        hint="Two kinds of axes were stretched: those that `shape` lacks in front, and those of length 1. Which must stay?",
        properties={
            "each entry is the sum over its copies": _sums_of_copies,
            "it has the shape that was asked for": _has_the_shape,
            "its product with any x is that of grad with the stretched x": _same_product,
            "a bias gets the sum of the rows": _bias,
            "where nothing was stretched, nothing is summed": _nothing_stretched,
        },
        wrong={
            "the mean over the copies": lambda grad, shape: unbroadcast(grad, shape) / _copies(grad, shape),
            "axes of length 1 forgotten": lambda grad, shape: grad.sum(axis=tuple(range(grad.ndim - len(shape)))),
            "axes of length 1 lost": lambda grad, shape: unbroadcast(grad, shape).squeeze(),
            "only the first copy": _first_copy,
            "the sum of all entries everywhere": lambda grad, shape: np.full(shape, grad.sum()),
            "always the sum over axis 0": lambda grad, shape: grad.sum(axis=0),
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
    Exercise(
        name="broadcast-shape",
        call="broadcast_shape(a, b)",
        hint="Put the shapes one above the other, right ends aligned. What stands where the shorter one has nothing?",
        properties={
            "it is the shape that NumPy makes, or None": _as_numpy,
            "the order of the two does not matter": _order,
            "axes that one shape lacks are missing in front": _in_front,
            "different lengths, neither of them 1, give None": _impossible,
            "a length of 0 stays 0 beside a 1 and fits no 2": _empty,
        },
        wrong={
            "the larger length, always": lambda a, b: tuple(map(max, _padded(a, b))),
            "the larger length, where they fit": _larger,
            "aligned at the left": lambda a, b: _joined(_padded(a, b, left=True)),
            "the shorter shape ends it": lambda a, b: _joined(_padded(a, b)[max(len(a), len(b)) - min(len(a), len(b)) :]),
            "only equal numbers of axes fit": lambda a, b: _joined(_padded(a, b)) if len(a) == len(b) else None,
            "only the first may stretch": lambda a, b: _joined(_padded(a, b)) if len(a) <= len(b) else a,
        },
    ),
]
