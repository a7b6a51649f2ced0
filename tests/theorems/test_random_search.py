"""Theorem `random-search`: a list of n draws holds one of the top settings with chance 1 − (1−q)ⁿ, whatever the scores.

Another method than the page's attack, which counts lists of equally likely cells: the distribution of the best score, built up
draw by draw in exact fractions, for settings that are not equally likely; and the package's `sample` itself.
"""

from collections import defaultdict
from fractions import Fraction
from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.sweeps import sample
from linebyline.training import Settings

weights = st.lists(st.integers(1, 9), min_size=1, max_size=6)


def with_replacement(q, n):
    return 1 - (1 - q) ** n


def without_replacement(cells, top, n):
    return 1 - Fraction(comb(cells - top, n), comb(cells, n))


def distribution_of_the_best(scores, probs, n):
    """Score -> the chance that it is the best of n independent draws."""
    best = {None: Fraction(1)}
    for _ in range(n):
        following = defaultdict(Fraction)
        for so_far, chance in best.items():
            for score, prob in zip(scores, probs, strict=True):
                following[score if so_far is None else max(so_far, score)] += chance * prob
        best = following
    return best


def chance_of_the_top(cells, top, n):
    """Different cells, one after another: the chance that none so far is at the top, times the next one's."""
    missed = Fraction(1)
    for drawn in range(n):
        missed *= Fraction(max(cells - drawn - top, 0), cells - drawn)
    return 1 - missed


@settings(derandomize=True, deadline=None, max_examples=200)
@given(parts=weights, n=st.integers(1, 5), data=st.data())
def test_draws_from_any_distribution_reach_the_top(parts, n, data):
    probs = [Fraction(part, sum(parts)) for part in parts]
    scores = data.draw(st.lists(st.integers(0, 4), min_size=len(parts), max_size=len(parts)))
    order = sorted(range(len(parts)), key=lambda cell: -scores[cell])
    top = order[: data.draw(st.integers(1, len(parts)))]
    least, q = min(scores[cell] for cell in top), sum(probs[cell] for cell in top)
    found = sum(chance for best, chance in distribution_of_the_best(scores, probs, n).items() if best >= least)
    assert found >= with_replacement(q, n)
    tied_outside = any(scores[cell] == least for cell in range(len(parts)) if cell not in top)
    assert (found == with_replacement(q, n)) == (not tied_outside)  # every weight is positive


@settings(derandomize=True, deadline=None, max_examples=300)
@given(cells=st.integers(1, 200), data=st.data())
def test_different_cells_follow_the_binomial_coefficients(cells, data):
    n, top = data.draw(st.integers(1, cells)), data.draw(st.integers(1, cells))
    assert chance_of_the_top(cells, top, n) == without_replacement(cells, top, n)
    assert without_replacement(cells, top, n) >= with_replacement(Fraction(top, cells), n)  # different cells are never worse


@settings(derandomize=True, deadline=None, max_examples=150)
@given(scores=st.lists(st.integers(0, 5), min_size=1, max_size=7), data=st.data())
def test_ties_only_help(scores, data):
    cells = len(scores)
    n, top = data.draw(st.integers(1, cells)), data.draw(st.integers(1, cells))
    least = sorted(scores)[-top]
    lists = list(combinations(scores, n))
    found = Fraction(sum(max(drawn) >= least for drawn in lists), len(lists))
    reached = sum(score >= least for score in scores)  # at least top: more with ties
    assert found == without_replacement(cells, reached, n) >= without_replacement(cells, top, n)


@pytest.mark.parametrize("n", [1, 3, 8])
def test_the_packages_sample_draws_different_cells_with_this_chance(n):
    space = {"learning_rate": [0.1 * k for k in range(1, 7)], "batch_size": [1, 2, 4, 8]}  # 24 cells, 6 of them at the top
    searches = 2000
    rng = np.random.default_rng(0)
    hits = sum(
        any(each.learning_rate < 0.35 and each.batch_size > 2 for each in sample(space, Settings(), n, rng))
        for _ in range(searches)
    )
    chance = float(without_replacement(24, 6, n))
    # four standard deviations of a share over so many searches
    assert abs(hits / searches - chance) < 4 * np.sqrt(chance * (1 - chance) / searches)


@pytest.mark.parametrize(("q", "confidence", "n"), [(0.05, 0.95, 59), (0.1, 0.9, 22), (0.01, 0.99, 459)])
def test_the_table_of_the_page(q, confidence, n):
    q, confidence = Fraction(str(q)), Fraction(str(confidence))
    assert with_replacement(q, n) >= confidence > with_replacement(q, n - 1)
