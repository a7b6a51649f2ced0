"""Exercises of the lecture on convolution: the sliding sum in one dimension, and the matrix that does the same."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _signal_and_kernel(rng):
    """A signal and a kernel that fits: one entry up to as long as the signal."""
    w = np.array(rng.numbers(rng.integer(1, rng.size)))
    return np.array(rng.numbers(len(w) + rng.integer(0, rng.size))), w


def _slow(x, w):
    """The definition in plain Python, entry by entry."""
    return np.array([sum(float(w[u]) * float(x[i + u]) for u in range(len(w))) for i in range(len(x) - len(w) + 1)])


# The sliding sum ---------------------------------------------------------------------------------------------------


def _definition(candidate, rng):
    x, w = _signal_and_kernel(rng)
    expect(candidate(x, w), _slow(x, w))


def _impulse(candidate, rng):
    w, k = np.array(rng.numbers(rng.size + 1)), rng.size + 1
    x = np.zeros(2 * k - 1)
    x[k - 1] = 1.0  # a single 1 in the middle meets the last weight first
    expect(candidate(x, w), w[::-1].copy())


def _shifted_signal(candidate, rng):
    x, w = _signal_and_kernel(rng)
    later = np.concatenate([[rng.number()], x])
    expect(candidate(later, w)[1:], candidate(x, w))


def _one_weight(candidate, rng):
    x, c = np.array(rng.numbers(rng.size)), rng.number()
    expect(candidate(x, np.array([c])), c * x)


def _as_long_as_the_signal(candidate, rng):
    x, w = np.array(rng.numbers(rng.size)), np.array(rng.numbers(rng.size))
    expect(candidate(x, w), np.array([float(x @ w)]))


def _slide(read=lambda w: w, scale=lambda w: 1.0, stop=0, first=0):
    def answer(x, w):
        z = np.correlate(x, read(w), "valid") * scale(w)
        return z[first : len(z) - stop]

    return answer


def _wrap(x, w):
    return sum(w[u] * np.roll(x, -u) for u in range(len(w)))


def _apart(x, w):
    return np.array([x[i : i + len(w)] @ w for i in range(0, len(x) - len(w) + 1, len(w))])


# Its matrix --------------------------------------------------------------------------------------------------------


def _kernel_and_length(rng):
    w = np.array(rng.numbers(rng.integer(1, rng.size)))
    return w, len(w) + rng.integer(0, rng.size)


def _entries(candidate, rng):
    w, n = _kernel_and_length(rng)
    places = n - len(w) + 1
    wanted = [[float(w[p - i]) if 0 <= p - i < len(w) else 0.0 for i in range(places)] for p in range(n)]
    expect(candidate(w, n), np.array(wanted))


def _does_the_same(candidate, rng):
    w, n = _kernel_and_length(rng)
    x = np.array(rng.numbers(n))
    expect(x @ candidate(w, n), _slow(x, w), inputs={"w": w, "n": n, "x": x})


def _columns_hold_the_kernel(candidate, rng):
    w, n = _kernel_and_length(rng)
    expect(candidate(w, n).sum(axis=0), np.full(n - len(w) + 1, float(sum(w))))


def _tied(candidate, rng):
    w, n = np.array(rng.integers(rng.size, low=1, high=9), float), rng.size + rng.integer(1, 3)
    matrix = candidate(w, n)
    constant = matrix.shape == (n, n - len(w) + 1) and (matrix[1:, 1:] == matrix[:-1, :-1]).all()
    expect_that(constant, matrix, f"{n} rows, {n - len(w) + 1} columns, each diagonal with one value only")


def _mostly_zero(candidate, rng):
    w, n = np.array(rng.integers(rng.size, low=1, high=9), float), rng.size + rng.integer(1, 3)
    expect(int(np.count_nonzero(candidate(w, n))), len(w) * (n - len(w) + 1))


def _band(read=lambda w: w, turn=lambda m: m, late=0):
    def answer(w, n):
        places = n - len(w) + 1
        matrix = np.zeros((n, places))
        for i in range(places):
            for u, value in enumerate(read(w)):
                matrix[(i + u + late) % n, i] = value
        return turn(matrix)

    return answer


def _circulant(w, n):
    return np.stack([np.roll(np.concatenate([w, np.zeros(n - len(w))]), i) for i in range(n)], axis=1)


def _repeated(w, n):
    return np.tile(np.concatenate([w, np.zeros(n - len(w))])[:, None], n - len(w) + 1)


EXERCISES = [
    Exercise(
        name="convolve-1d",
        call="convolve_1d(x, w)",
        hint="There are len(x) - len(w) + 1 places. At place i the window x[i : i + len(w)] meets w, first with first.",
        properties={
            "each entry is the weighted sum of its window": _definition,
            "a single 1 brings out the weights from last to first": _impulse,
            "a signal that comes one step later moves the result one step": _shifted_signal,
            "one weight only multiplies": _one_weight,
            "a kernel as long as the signal has one place": _as_long_as_the_signal,
        },
        wrong={
            "the kernel flipped, as np.convolve does": _slide(read=lambda w: w[::-1]),
            "zeros at the ends: as many entries as the signal or more": lambda x, w: np.convolve(x, w[::-1], "full"),
            "wrapped around at the end": _wrap,
            "the last place forgotten": _slide(stop=1),
            "the mean instead of the sum": _slide(scale=lambda w: 1 / len(w)),
            "windows side by side instead of sliding": _apart,
            "the weights scaled to sum to 1": _slide(scale=lambda w: 1 / (w.sum() or 1.0)),
        },
    ),
    Exercise(
        name="toeplitz",
        call="toeplitz(w, n)",
        hint="Column i is place i: the kernel stands in its rows i to i + len(w) - 1, and all else is 0.",
        properties={
            "each column holds the kernel, one row lower than the column before": _entries,
            "x @ matrix is the sliding sum": _does_the_same,
            "each column sums to the sum of the weights": _columns_hold_the_kernel,
            "each diagonal holds one value": _tied,
            "there are len(w) entries a column that are not 0": _mostly_zero,
        },
        wrong={
            "the transpose, for columns of signals": _band(turn=lambda m: m.T),
            "the kernel flipped": _band(read=lambda w: w[::-1]),
            "wrapped around: one column for each entry of the signal": _circulant,
            "one row too low": _band(late=1),
            "the same rows in each column": _repeated,
            "a weight of its own at each place": _band(turn=lambda m: m * (1 + np.arange(m.shape[1]))),
        },
    ),
]
