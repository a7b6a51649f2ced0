"""Exercises of the lecture From the world to arrays: numbers that are missing."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _with_gaps(rng, rows, features):
    gaps = [[None if rng.integer(0, 2) == 0 else rng.number() for _ in range(features)] for _ in range(rows)]
    gaps[0] = [rng.number() for _ in range(features)]  # each column has a known value
    return gaps


def _array(table):
    return np.array([[math.nan if value is None else value for value in row] for row in table])


def _means(table):
    known = [[value for value in column if value is not None] for column in zip(*table, strict=True)]
    return [sum(column) / len(column) if column else 0.0 for column in known]


def _expected(table, means):
    rows = [[mean if value is None else value for value, mean in zip(row, means, strict=True)] for row in table]
    return np.array([filled + [float(value is None) for value in row] for filled, row in zip(rows, table, strict=True)])


def _tables(rng):
    features = rng.integer(1, 3)
    return _with_gaps(rng, rng.size + 2, features), _with_gaps(rng, rng.integer(2, 3), features)


def _both_tables(candidate, rng):
    train, test = _tables(rng)
    means = _means(train)
    expect(candidate(_array(train), _array(test)), (_expected(train, means), _expected(test, means)))


def _test_does_not_move_training(candidate, rng):
    train, test = _tables(rng)
    filled = candidate(_array(train), _array(test) + 5)[0]
    expect(filled, _expected(train, _means(train)))


def _a_gap_in_test_only(candidate, rng):
    features = rng.integer(1, 3)
    train = [[rng.number() for _ in range(features)] for _ in range(rng.size + 1)]
    test = [[None] * features, [rng.number() for _ in range(features)]]
    expect(candidate(_array(train), _array(test))[1], _expected(test, _means(train)))


def _nothing_known(candidate, rng):
    train, test = _tables(rng)
    train = [[None, *row] for row in train]
    test = [[None, *row] for row in test]
    means = _means(train)
    expect(candidate(_array(train), _array(test)), (_expected(train, means), _expected(test, means)))


def _filled(x, means, flag=np.isnan):
    return np.concatenate([np.where(np.isnan(x), means, x), flag(x).astype(float)], axis=1)


def _nanmeans(x):
    return np.nan_to_num(np.nanmean(x, axis=0))


def _from_all_rows(train, test):
    means = _nanmeans(np.concatenate([train, test]))
    return _filled(train, means), _filled(test, means)


EXERCISES = [
    Exercise(
        name="fill-missing",
        call="fill_missing(train, test)",
        hint="Both tables get the means of the known training values; the mask columns, 1 where a value was nan, stand behind.",
        properties={
            "gaps hold the training mean of their column, and behind stand the mask columns, in both tables": _both_tables,
            "larger test values do not change the training rows": _test_does_not_move_training,
            "a test row of gaps becomes the training means": _a_gap_in_test_only,
            "a column without a known training value is filled with 0": _nothing_known,
        },
        wrong={
            "the means of training and test rows together": _from_all_rows,
            "the test rows filled with their own means": lambda train, test: (
                _filled(train, _nanmeans(train)),
                _filled(test, _nanmeans(test)),
            ),
            "gaps filled with 0": lambda train, test: (_filled(train, 0.0), _filled(test, 0.0)),
            "a column without a known value stays nan": lambda train, test: (
                _filled(train, np.nanmean(train, axis=0)),
                _filled(test, np.nanmean(train, axis=0)),
            ),
            "the mask is 1 where a value is known": lambda train, test: (
                _filled(train, _nanmeans(train), np.isfinite),
                _filled(test, _nanmeans(train), np.isfinite),
            ),
            "no mask columns": lambda train, test: (
                _filled(train, _nanmeans(train))[:, : train.shape[1]],
                _filled(test, _nanmeans(train))[:, : test.shape[1]],
            ),
        },
    ),
]
