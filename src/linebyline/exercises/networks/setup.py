"""Exercises of the lecture on the supervised set-up: rows of length 1, standardized columns, one-hot targets."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _rows(rng, rows=None):
    """Rows with at least two numbers, none of them all zero."""
    x = np.array(rng.numbers(rows or rng.size + 1, rng.integer(2, 4)))
    return x + (np.abs(x).max(axis=1, keepdims=True) < 0.5)


# Rows of length 1 --------------------------------------------------------------------------------------------------


def _divided(candidate, rng):
    x = _rows(rng)
    lengths = [math.sqrt(math.fsum(value**2 for value in row)) for row in x.tolist()]
    expect(candidate(x), np.array([[value / length for value in row] for row, length in zip(x.tolist(), lengths, strict=True)]))


def _length_one(candidate, rng):
    x = _rows(rng)
    result = candidate(x)
    expect((result * result).sum(axis=1), np.ones(len(x)), {"x": x})


def _factors(candidate, rng):
    x = _rows(rng)
    factors = 2.0 ** np.array(rng.integers(len(x), low=-3, high=3))
    expect(candidate(factors[:, None] * x), candidate(x), {"x": x, "factor of each row": factors})


def _zero_row(candidate, rng):
    x = _rows(rng, rows=2)
    x[1] = 0.0
    expect(candidate(x)[1], np.zeros(x.shape[1]), {"x": x})


def _normalize(lengths=lambda x: np.linalg.norm(x, axis=1, keepdims=True), safe=lambda n: np.where(n > 0, n, 1)):
    return lambda x: x / safe(lengths(x))


# Standardized columns ----------------------------------------------------------------------------------------------


def _table(rng):
    """Training and test rows; no training column is nearly constant."""
    while True:
        columns = rng.integer(1, 3)
        train, test = np.array(rng.numbers(rng.size + 2, columns)), np.array(rng.numbers(rng.size, columns))
        if (np.ptp(train, axis=0) > 0.5).all():
            return train, test


def _column_by_column(candidate, rng):
    train, test = _table(rng)
    expected = [np.empty_like(train), np.empty_like(test)]
    for j in range(train.shape[1]):
        column = train[:, j].tolist()
        mean = math.fsum(column) / len(column)
        std = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
        for part, rows in zip(expected, (train, test), strict=True):
            part[:, j] = [(value - mean) / std for value in rows[:, j].tolist()]
    expect(candidate(train, test), tuple(expected))


def _mean_zero_spread_one(candidate, rng):
    train, test = _table(rng)
    result = candidate(train, test)[0]
    zero = np.zeros(train.shape[1])
    expect(np.array([result.mean(axis=0), (result**2).mean(axis=0)]), np.array([zero, zero + 1]))


def _unit_changed(candidate, rng):
    train, test = _table(rng)
    expect(candidate(4 * train + 1, 4 * test + 1), candidate(train, test), {"train": train, "test": test})


def _test_row_alone(candidate, rng):
    train, test = _table(rng)
    expect(candidate(train, test[:1])[1], candidate(train, test)[1][:1], {"train": train, "test": test})


def _constant_column(candidate, rng):
    train, test = _table(rng)
    train[:, 0], test[:, 0] = 2.0, 2.0
    result = candidate(train, test)
    zeros = all((part[:, 0] == 0).all() for part in result)
    expect_that(zeros, result[0][:, 0], "a column of zeros", {"train": train, "test": test})


def _safe(std):
    return np.where(std > 0, std, 1)


def _standardize(train, test):
    mean, std = train.mean(axis=0), _safe(train.std(axis=0))
    return (train - mean) / std, (test - mean) / std


def _each_by_itself(train, test):
    return _standardize(train, train)[0], _standardize(test, test)[0]


def _both_together(train, test):
    mean, std = np.concatenate([train, test]).mean(axis=0), _safe(np.concatenate([train, test]).std(axis=0))
    return (train - mean) / std, (test - mean) / std


def _one_scale(train, test):
    return (train - train.mean()) / _safe(train.std()), (test - train.mean()) / _safe(train.std())


def _variance(train, test):
    return tuple((part - train.mean(axis=0)) / _safe(train.var(axis=0)) for part in (train, test))


def _no_care(train, test):
    return tuple((part - train.mean(axis=0)) / train.std(axis=0) for part in (train, test))


# One-hot targets ---------------------------------------------------------------------------------------------------


def _labels(rng):
    classes = rng.integer(2, 5)
    return np.array(rng.integers(rng.size, low=0, high=classes - 1)), classes


def _entry_by_entry(candidate, rng):
    labels, classes = _labels(rng)
    expect(candidate(labels, classes), np.array([[float(label == k) for k in range(classes)] for label in labels.tolist()]))


def _back_again(candidate, rng):
    labels, classes = _labels(rng)
    expect(candidate(labels, classes).argmax(axis=1), labels)


def _missing_class(candidate, rng):
    classes = rng.integer(3, 6)
    expect(np.array(candidate(np.array([0, 1]), classes).shape), np.array([2, classes]))


def _counts(candidate, rng):
    labels, classes = _labels(rng)
    expect(candidate(labels, classes).sum(axis=0), np.bincount(labels, minlength=classes).astype(float))


EXERCISES = [
    Exercise(
        name="normalize-rows",
        call="normalize_rows(x)",
        hint="One length a row: the sum runs along axis 1, and keepdims=True makes the division fit. A row of zeros stays.",
        properties={
            "each row is divided by its length": _divided,
            "each row has length 1": _length_one,
            "a positive factor on a row changes nothing": _factors,
            "a row of zeros stays a row of zeros": _zero_row,
        },
        wrong={
            "the length of the whole table": _normalize(lengths=np.linalg.norm),
            "down the columns": _normalize(lengths=lambda x: np.linalg.norm(x, axis=0, keepdims=True)),
            "the sum instead of the length": _normalize(lengths=lambda x: np.abs(x).sum(axis=1, keepdims=True)),
            "the square of the length": _normalize(lengths=lambda x: (x * x).sum(axis=1, keepdims=True)),
            "nan for a row of zeros": _normalize(safe=lambda n: n),
        },
    ),
    Exercise(
        name="standardize",
        call="standardize(train, test)",
        hint="Mean and standard deviation of each column, of the training rows only; the same two numbers serve the test rows.",
        properties={
            "each column: minus the training mean, divided by the training deviation": _column_by_column,
            "the training columns then have mean 0 and mean square 1": _mean_zero_spread_one,
            "another unit and another zero of the input change nothing": _unit_changed,
            "a test row does not depend on the other test rows": _test_row_alone,
            "a column that never changes becomes 0": _constant_column,
        },
        wrong={
            "the test rows by their own mean and deviation": _each_by_itself,
            "mean and deviation of training and test together": _both_together,
            "one mean and one deviation for all columns": _one_scale,
            "the variance instead of the deviation": _variance,
            "nan for a column that never changes": _no_care,
        },
    ),
    Exercise(
        name="one-hot",
        call="one_hot(labels, classes)",
        hint="The rows of np.eye(classes) are the targets; pick one for each label.",
        properties={
            "it is 1 at the label and 0 elsewhere, as floats": _entry_by_entry,
            "the largest entry of each row is at the label": _back_again,
            "a class without an example still has its column": _missing_class,
            "the columns count the examples of each class": _counts,
        },
        wrong={
            "as many columns as the largest label": lambda labels, classes: np.eye(int(labels.max()) + 1)[labels],
            "columns counted from 1": lambda labels, classes: np.roll(np.eye(classes)[labels], -1, axis=1),
            "classes as rows": lambda labels, classes: np.eye(classes)[labels].T,
            "integers": lambda labels, classes: np.eye(classes, dtype=int)[labels],
            "-1 elsewhere": lambda labels, classes: 2 * np.eye(classes)[labels] - 1,
        },
    ),
]
