"""Pólya's urn: every history listed in fractions, and SciPy's beta-binomial and beta distributions."""

import itertools
from fractions import Fraction

import numpy as np
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

BALLS = st.integers(1, 9)


def histories(a, b, c, steps):
    """(probability, events in A, share of A) for each history: balls drawn one after the other."""
    for history in itertools.product((0, 1), repeat=steps):
        record, chance = [a, b], Fraction(1)
        for place in history:
            chance *= Fraction(record[place], sum(record))
            record[place] += c
        yield chance, history.count(0), Fraction(record[0], sum(record))


@settings(derandomize=True, deadline=None, max_examples=40)
@given(BALLS, BALLS, BALLS, st.integers(0, 6))
def test_the_mean_stays_exactly_and_the_variance_stays_below_that_of_the_limit(a, b, c, steps):
    found = list(histories(a, b, c, steps))
    mean = sum(chance * share for chance, _, share in found)
    assert mean == Fraction(a, a + b)
    variance = sum(chance * (share - mean) ** 2 for chance, _, share in found)
    assert variance < Fraction(a * b, (a + b) ** 2) * Fraction(c, a + b + c)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(BALLS, BALLS, BALLS, st.integers(0, 6))
def test_the_count_is_beta_binomial(a, b, c, steps):
    found = [0.0] * (steps + 1)
    for chance, count, _ in histories(a, b, c, steps):
        found[count] += float(chance)
    expected = scipy.stats.betabinom.pmf(range(steps + 1), steps, a / c, b / c)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=0)  # SciPy goes through log gamma


@settings(derandomize=True, deadline=None, max_examples=20)
@given(BALLS, st.integers(1, 8))
def test_equal_starts_are_uniform(a, steps):
    found = [Fraction(0)] * (steps + 1)
    for chance, count, _ in histories(a, a, a, steps):
        found[count] += chance
    assert found == [Fraction(1, steps + 1)] * (steps + 1)


@settings(derandomize=True, deadline=None, max_examples=30)
@given(st.integers(1, 4), st.integers(1, 4))
def test_the_limit_is_beta(alpha, beta):
    """The chances of the urn at n against the distribution function of the limit; whole parameters have a bounded density."""
    gaps = []
    for n in (100, 1000):
        share = (alpha + np.arange(n + 1)) / (alpha + beta + n)
        ours = np.cumsum(scipy.stats.betabinom.pmf(np.arange(n + 1), n, alpha, beta))
        gaps.append(np.abs(ours - scipy.stats.beta.cdf(share, alpha, beta)).max())
    density = scipy.stats.beta.pdf(np.linspace(0, 1, 1001), alpha, beta).max()
    assert gaps[0] < 4 * density / 100 and gaps[1] < 4 * density / 1000  # a few steps of 1/n, times the density


def test_a_drawn_urn_is_what_the_enumeration_says():
    rng = np.random.default_rng(0)
    record = np.tile([2.0, 1.0], (4000, 1))
    for _ in range(300):
        place = (rng.random(4000) >= record[:, 0] / record.sum(axis=1)).astype(int)
        record[np.arange(4000), place] += 1.5
    finals = record[:, 0] / record.sum(axis=1)
    # Kolmogorov's distance of 4000 draws is below 1.95 / sqrt(4000) with probability 0.999; 1/300 for the discrete steps
    assert scipy.stats.kstest(finals, scipy.stats.beta(2 / 1.5, 1 / 1.5).cdf).statistic < 1.95 / np.sqrt(4000) + 3 / 300
