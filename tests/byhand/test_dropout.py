"""`byhand.dropout`: what a mask holds, how often, and what it refuses."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.dropout import dropout_mask


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=st.integers(0, 2**32 - 1), rate=st.floats(0, 0.95), shape=st.lists(st.integers(0, 6), min_size=1, max_size=3))
def test_entries_are_zero_or_one_over_keep(seed, rate, shape):
    mask = dropout_mask(np.random.default_rng(seed), tuple(shape), rate)
    assert mask.shape == tuple(shape) and mask.dtype == np.float64
    kept = mask[mask != 0]
    np.testing.assert_allclose(kept, 1 / (1 - rate), rtol=1e-15)


@pytest.mark.parametrize("rate", [0.1, 0.2, 0.5, 0.8])
def test_it_drops_with_this_probability_and_has_mean_one(rate):
    n = 200_000
    mask = dropout_mask(np.random.default_rng(0), (n,), rate)
    error = np.sqrt(rate * (1 - rate) / n)  # of a mean of n bits
    assert abs((mask == 0).mean() - rate) < 5 * error
    assert abs(mask.mean() - 1) < 5 * error / (1 - rate)


def test_units_are_dropped_independently():
    """Two columns, rate 1/2: each of the four cases in a quarter of the rows."""
    kept = dropout_mask(np.random.default_rng(0), (100_000, 2), 0.5) > 0
    shares = np.bincount(2 * kept[:, 0] + kept[:, 1], minlength=4) / 100_000
    assert abs(shares - 0.25).max() < 5 * np.sqrt(3 / 16 / 100_000)


@pytest.mark.parametrize("rate", [0, 0.0, np.float32(0)])
def test_rate_zero_keeps_all(rate):
    assert (dropout_mask(np.random.default_rng(0), (50, 3), rate) == 1).all()


def test_a_seed_repeats_and_a_generator_goes_on():
    rng = np.random.default_rng(3)
    first, second = dropout_mask(rng, (40,), 0.5), dropout_mask(rng, (40,), 0.5)
    assert (first == dropout_mask(np.random.default_rng(3), (40,), 0.5)).all()
    assert (first != second).any()


@pytest.mark.parametrize("rate", [1, 1.0, 1.5, -0.1, float("nan")])
def test_a_rate_outside_0_to_1_is_refused(rate):
    with pytest.raises(ValueError, match="rate is"):
        dropout_mask(np.random.default_rng(0), (3,), rate)
