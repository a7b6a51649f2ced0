"""Intervals and binomial probabilities against SciPy, at the ends exact, and wrong input refused by name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from linebyline.metrics.intervals import binomial, clopper_pearson, wilson

COUNTS = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
METHODS = {wilson: "wilson", clopper_pearson: "exact"}


@pytest.mark.parametrize("interval", METHODS)
@given(counts=COUNTS, confidence=st.floats(0.5, 0.999))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_equal_scipy(interval, counts, confidence):
    oracle = binomtest(*counts).proportion_ci(confidence, method=METHODS[interval])
    # log-factorials near 1.3e4 are rounded at 1e-12, a tail by as much; an end moves by less than its own size times that
    np.testing.assert_allclose(interval(*counts, confidence), oracle, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("interval", METHODS)
def test_arrays_give_what_single_counts_give(interval):
    successes, trials = np.array([[0, 3], [349, 7]]), np.array([[5, 10], [360, 7]])
    low, high = interval(successes, trials)
    assert low.shape == high.shape == (2, 2)
    for place in np.ndindex(2, 2):
        assert interval(int(successes[place]), int(trials[place])) == (low[place], high[place])
    assert np.array_equal(interval(successes[0], 10), interval(successes[0], np.array([10, 10])))
    assert interval(np.int32(3), np.uint8(10)) == interval(3, 10)


@pytest.mark.parametrize("interval", METHODS)
def test_at_the_ends_the_interval_touches_0_and_1_exactly(interval):
    assert interval(0, 20)[0] == 0 and interval(20, 20)[1] == 1
    assert 0 < interval(0, 20)[1] < 1 and 0 < interval(20, 20)[0] < 1
    low, high = interval(7, 20)
    other_low, other_high = interval(13, 20)
    np.testing.assert_allclose([low, high], [1 - other_high, 1 - other_low], rtol=1e-14)


@given(n=st.integers(1, 5000), p=st.floats(1e-9, 1))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_binomial_equals_scipy(n, p):
    ours = binomial(n, p)
    np.testing.assert_allclose(ours, binom.pmf(np.arange(n + 1), n, p), rtol=1e-9, atol=1e-300)
    assert abs(ours.sum() - 1) < 1e-10


def test_binomial_takes_many_shares():
    rows = binomial(4, np.array([[0.0, 1.0], [0.5, 0.25]]))
    assert rows.shape == (2, 2, 5)
    assert rows[0].tolist() == [[1, 0, 0, 0, 0], [0, 0, 0, 0, 1]]
    np.testing.assert_allclose(rows[1, 0], np.array([1, 4, 6, 4, 1]) / 16, rtol=1e-14)


WRONG = [
    ((3.0, 10), "successes"),
    ((3, 10.0), "trials"),
    ((True, 10), "successes"),
    ((-1, 10), "successes"),
    ((11, 10), "successes"),
    ((0, 0), "trials"),
    ((np.array([1, 2]), np.array([3, 4, 5])), "successes"),
    ((3, 10, 1.0), "confidence"),
    ((3, 10, 95), "confidence"),
    ((3, 10, float("nan")), "confidence"),
]


@pytest.mark.parametrize("interval", METHODS)
@pytest.mark.parametrize(("arguments", "name"), WRONG)
def test_wrong_input_is_refused_by_name(interval, arguments, name):
    with pytest.raises(ValueError, match=name):
        interval(*arguments)


@pytest.mark.parametrize(("arguments", "name"), [((0, 0.5), "trials"), ((2.0, 0.5), "trials"), ((3, 1.1), "p must")])
def test_binomial_refuses_wrong_input_by_name(arguments, name):
    with pytest.raises(ValueError, match=name):
        binomial(*arguments)


def test_a_table_that_is_too_large_is_cut(monkeypatch):
    counts = np.arange(41)
    whole = clopper_pearson(counts, 40)
    monkeypatch.setattr("linebyline.metrics.intervals.ROOM", 100)  # two rows of 41
    assert np.array_equal(clopper_pearson(counts, 40), whole)
