"""Exercises of the lecture on shapes and vectorization: the adjoint of broadcasting, and its rule."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

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
