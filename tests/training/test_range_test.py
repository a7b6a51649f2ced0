"""The range test: its rates, where it stops, what it suggests, and that both engines see the same."""

from dataclasses import replace

import numpy as np
import pytest

from linebyline.data import digits
from linebyline.training import Settings
from linebyline.training.range_test import RangeTest, exponential_rates, range_test, smooth

X, LABELS = (array[:400] for array in digits())
SMALL = Settings(batch_size=20, hidden=(16,), engine="numpy")


def test_each_rate_is_the_last_one_times_the_same_factor():
    rates = exponential_rates(1e-3, 10.0, 9)
    np.testing.assert_allclose(rates, 10.0 ** np.linspace(-3, 1, 9), rtol=1e-13)


def test_smoothing_is_the_weighted_mean_of_all_losses_so_far():
    losses = np.random.default_rng(0).normal(size=12)
    for t, value in enumerate(smooth(losses, 0.8), 1):
        assert value == pytest.approx(np.average(losses[:t], weights=0.8 ** np.arange(t)[::-1]), rel=1e-12)
    np.testing.assert_array_equal(smooth(losses, 0), losses)
    np.testing.assert_allclose(smooth(np.full(9, 3.0)), 3.0)


@pytest.mark.parametrize("optimizer", ["sgd", "nesterov", "adam"])
def test_both_engines_see_the_same_losses(optimizer):
    by_hand, jax = (range_test(replace(SMALL, engine=engine, optimizer=optimizer), (X, LABELS)) for engine in ("numpy", "jax"))
    np.testing.assert_array_equal(by_hand.rates[:100], jax.rates[:100])
    # the chaos of the large rates at the end magnifies float32's rounding; until the loss is lowest it stays small
    quiet = int(np.argmin(by_hand.smoothed)) // 2
    np.testing.assert_allclose(by_hand.losses[:quiet], jax.losses[:quiet], rtol=1e-4)
    assert by_hand.suggestion == pytest.approx(jax.suggestion, rel=0.5)


def test_it_is_a_training_whose_step_t_has_rate_t():
    """Without a hidden layer, one batch of all: a loop of three lines sees the same losses."""
    found = range_test(replace(SMALL, optimizer="sgd", hidden=(), batch_size=400), (X, LABELS), low=0.01, high=1.0, steps=12)
    w, b, losses = replace(SMALL, hidden=()).start(64, 10)[0]["w"].astype(float), np.zeros(10), []
    for rate in 10.0 ** np.linspace(-2, 0, 12):
        logits = X @ w + b
        probs = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        losses.append(-np.log(probs[np.arange(400), LABELS]).mean())
        delta = (probs - np.eye(10)[LABELS]) / 400
        w, b = w - rate * X.T @ delta, b - rate * delta.sum(axis=0)
    np.testing.assert_allclose(found.losses, losses, rtol=1e-5)


def test_it_stops_at_four_times_the_best_and_uses_no_more_rates():
    found = range_test(replace(SMALL, optimizer="momentum"), (X, LABELS))
    assert len(found.rates) == len(found.losses) == len(found.smoothed) < 200 and found.rates[-1] < 100
    assert np.isfinite(found.losses).all() and (found.smoothed <= 4 * np.minimum.accumulate(found.smoothed)).all()
    cut = range_test(replace(SMALL, optimizer="momentum"), (X, LABELS), high=found.rates[-1], steps=len(found.rates))
    np.testing.assert_allclose(cut.losses, found.losses, rtol=1e-3)


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_a_loss_without_a_value_ends_it(engine):
    found = range_test(replace(SMALL, engine=engine, optimizer="sgd"), (X, LABELS), low=1e20, high=1e30, steps=20)
    assert 2 <= len(found.rates) < 20 and found.suggestion is None


def test_what_it_suggests():
    rates, slow = np.geomspace(1e-3, 1.0, 31), 2.0 - 0.01 * np.arange(12)  # down by 0.01 a step, then by 0.1, then up
    curve = np.concatenate([slow, slow[-1] - 0.1 * np.arange(1, 13), [1.0, 1.5, 0.9, 2.0, 2.5, 3.0, 3.5]])
    found = RangeTest(rates, curve, curve)
    assert found.lowest == rates[23] and found.suggestion == pytest.approx(rates[23] / 10)
    assert found.steepest in rates[16:19]  # from step 11, 12 or 13 on it falls by 1.0 in ten steps
    again = np.concatenate([curve[:24], [9.0] * 3, [4.0, 3.0, 2.0, 1.5]])  # a fall after the lowest loss is no descent
    assert RangeTest(rates, curve, again).steepest == found.steepest
    short = RangeTest(rates[:5], curve[:5], np.array([2.0, 1.9, 1.0, 0.9, 3.0]))
    assert short.steepest == short.lowest == rates[3] and short.suggestion == pytest.approx(rates[3] / 10)
    for never in ([2.0, 1.9, 1.85, 1.9, 3.0], [2.0, 2.5, 3.0, 3.0, 3.0], [2.0, 1.9, 1.0, 0.9, 0.5]):
        assert RangeTest(rates[:5], curve[:5], np.array(never)).suggestion is None


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: exponential_rates(0.0, 1.0, 5), "low is 0.0 and high 1.0, expected finite rates with 0 < low < high"),
        (lambda: exponential_rates(1.0, 1.0, 5), "low is 1.0"),
        (lambda: exponential_rates(0.1, float("nan"), 5), "high nan"),
        (lambda: exponential_rates(0.1, 1.0, 1), "steps is 1, expected a whole number of at least 2"),
        (lambda: smooth(np.ones(3), 1.0), "memory is 1.0"),
        (lambda: range_test(replace(SMALL, batch_size=401), (X, LABELS)), "batch_size is 401, expected at most 400"),
        (lambda: range_test(SMALL, (X * np.nan, LABELS)), "train input"),
    ],
)
def test_what_is_out_of_range_is_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()
