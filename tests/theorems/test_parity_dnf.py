"""Theorem `parity-dnf`: every OR of ANDs for the parity of n bits has at least 2^(n-1) terms."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ANY = 2
terms_of = st.integers(2, 7).flatmap(lambda n: st.lists(st.tuples(*[st.integers(0, 2)] * n), min_size=1, max_size=2**n))


def bound(n: int) -> int:
    return 2 ** (n - 1)


def accepted(term) -> set:
    """The patterns that a term accepts."""
    return set(product(*[(0, 1) if letter == ANY else (letter,) for letter in term]))


def odd(n: int) -> set:
    return {bits for bits in product((0, 1), repeat=n) if sum(bits) % 2}


@pytest.mark.parametrize("n", [1, 2, 3])
def test_over_all_sets_of_terms_the_fewest_are_the_bound(n):
    terms = [accepted(term) for term in product((0, 1, ANY), repeat=n)]
    works = [any(set().union(*some) == odd(n) for some in combinations(terms, size)) for size in range(1, bound(n) + 1)]
    assert works == [False] * (bound(n) - 1) + [True]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(term=st.lists(st.integers(0, 2), min_size=1, max_size=8))
def test_a_term_without_one_input_accepts_as_many_even_patterns_as_odd_ones(term):
    sides = [sum(bits) % 2 for bits in accepted(term)]
    assert sides.count(0) == sides.count(1) if ANY in term else len(sides) == 1


@settings(derandomize=True, deadline=None, max_examples=300)
@given(terms=terms_of)
def test_fewer_terms_are_wrong_somewhere(terms):
    n = len(terms[0])
    wrong = set().union(*map(accepted, terms)) ^ odd(n)
    assert wrong or len(terms) >= bound(n)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(n=st.integers(2, 8), seed=st.integers(0, 2**32 - 1))
def test_the_right_dnf_survives_no_saving(n, seed):
    rng = np.random.default_rng(seed)
    terms = sorted(odd(n))
    assert len(terms) == bound(n) and set().union(*map(accepted, terms)) == odd(n)
    terms.pop(rng.integers(len(terms)))  # one term less, and another made wider to catch what it caught
    term = list(terms.pop(rng.integers(len(terms)))) if terms else []
    if term:
        term[rng.integers(n)] = ANY
        terms.append(tuple(term))
    assert set().union(*map(accepted, terms)) != odd(n)
