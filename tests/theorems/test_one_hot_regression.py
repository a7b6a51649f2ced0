"""Theorem `one-hot-regression`: least squares on one-hot rows gives the mean of each category, and nothing beats it.

Exact in fractions, without a solver: the error of any other weights, of any line through the numbers, and ranks.
"""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.byhand.losses import one_hot


@st.composite
def tables(draw, least=1):
    classes = draw(st.integers(least, 6))
    category = list(range(classes)) + draw(st.lists(st.integers(0, classes - 1), max_size=8))
    y = draw(st.lists(st.integers(-20, 20), min_size=len(category), max_size=len(category)))
    return classes, category, y


def means_of(classes, category, y):
    groups = [[t for k, t in zip(category, y, strict=True) if k == j] for j in range(classes)]
    return [Fraction(sum(group), len(group)) for group in groups]


def error(values, category, y):
    return sum((values[k] - t) ** 2 for k, t in zip(category, y, strict=True))


def line(code, category, y):
    """The values that the best line through the numbers `code` takes, one for each category."""
    c = [code[k] for k in category]
    n, mean_c, mean_y = len(y), Fraction(sum(c), len(y)), Fraction(sum(y), len(y))
    slope = (sum(a * t for a, t in zip(c, y, strict=True)) - n * mean_c * mean_y) / sum((a - mean_c) ** 2 for a in c)
    return [mean_y + slope * (a - mean_c) for a in code]


def rank(rows):
    """The rank by elimination in fractions."""
    rows, found = [[Fraction(v) for v in row] for row in rows], 0
    for column in range(len(rows[0])):
        pivot = next((r for r in range(found, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for r in range(found + 1, len(rows)):
            factor = rows[r][column] / rows[found][column]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[found], strict=True)]
        found += 1
    return found


@settings(derandomize=True, deadline=None, max_examples=150)
@given(table=tables(), data=st.data())
def test_other_weights_cost_exactly_their_squared_distance_to_the_means(table, data):
    classes, category, y = table
    means = means_of(*table)
    shift = data.draw(st.lists(st.fractions(-5, 5, max_denominator=9), min_size=classes, max_size=classes))
    moved = [mean + d for mean, d in zip(means, shift, strict=True)]
    extra = sum(category.count(k) * d**2 for k, d in enumerate(shift))
    assert error(moved, category, y) == error(means, category, y) + extra


@settings(derandomize=True, deadline=None, max_examples=150)
@given(table=tables())
def test_the_normal_equations_hold_exactly_at_the_means(table):
    classes, category, y = table
    x, means = one_hot(np.array(category), classes).astype(int).tolist(), means_of(*table)
    residual = [sum(a * w for a, w in zip(row, means, strict=True)) - t for row, t in zip(x, y, strict=True)]
    assert all(sum(row[k] * r for row, r in zip(x, residual, strict=True)) == 0 for k in range(classes))
    assert rank(x) == classes  # so the solution is unique
    assert rank([[*row, 1] for row in x]) == classes  # with a bias it is not


@settings(derandomize=True, deadline=None, max_examples=150)
@given(table=tables(least=2), data=st.data())
def test_no_numbering_beats_one_hot_and_two_categories_lose_nothing(table, data):
    classes, category, y = table
    means = means_of(*table)
    fitted = line(data.draw(st.permutations(range(classes))), category, y)
    excess = error(fitted, category, y) - error(means, category, y)
    assert excess == sum(category.count(k) * (fitted[k] - means[k]) ** 2 for k in range(classes))
    assert excess == 0 or classes > 2


@settings(derandomize=True, deadline=None, max_examples=30)
@given(classes=st.integers(3, 30), copies=st.integers(1, 4))
def test_one_number_can_be_as_bad_as_the_overall_mean(classes, copies):
    values = [(2 * k - classes + 1) ** 2 for k in range(classes)]
    category = list(range(classes)) * copies
    y = [values[k] for k in category]
    assert error(means_of(classes, category, y), category, y) == 0
    assert line(list(range(classes)), category, y) == [Fraction(sum(y), len(y))] * classes
    assert len(set(y)) > 1


@settings(derandomize=True, deadline=None, max_examples=60)
@given(table=tables(least=2))
def test_the_means_themselves_are_a_number_code_that_loses_nothing(table):
    _, category, y = table
    means = means_of(*table)
    assume(len(set(means)) > 1)
    assert line(means, category, y) == means
