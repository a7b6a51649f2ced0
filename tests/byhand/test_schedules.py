"""Schedules: their values by hand, the step they start from, what they refuse. Against Optax: tests/parity/test_schedules.py."""

import math

import numpy as np
import pytest

from linebyline.byhand.optimizers import momentum, sgd
from linebyline.byhand.schedules import (
    cosine_decay,
    exponential_decay,
    inverse_time_decay,
    one_cycle,
    one_cycle_momentum,
    step_decay,
    sutskever_momentum,
    warmup,
)

DECAYS = [step_decay(0.3, 0.5, 4), exponential_decay(0.3, 0.2), inverse_time_decay(0.3, 0.2), cosine_decay(0.3, 40)]
TIGHT = {"rtol": 1e-14, "atol": 1e-16}  # a handful of roundings


@pytest.mark.parametrize("schedule", DECAYS)
def test_the_first_step_has_the_full_rate_and_no_later_one_a_larger(schedule):
    rates = [schedule(t) for t in range(1, 60)]
    assert math.isclose(rates[0], 0.3, rel_tol=1e-15)
    assert all(0 <= later <= earlier for earlier, later in zip(rates, rates[1:], strict=False))
    assert rates[30] < 0.2 * rates[0]


def test_a_stair_lasts_as_long_as_asked():
    rates = [step_decay(0.8, 0.5, 3)(t) for t in range(1, 9)]
    np.testing.assert_allclose(rates, [0.8] * 3 + [0.4] * 3 + [0.2] * 2, **TIGHT)


def test_exponential_decay_loses_the_same_share_each_step():
    rates = np.array([exponential_decay(2.0, math.log(2))(t) for t in range(1, 6)])
    np.testing.assert_allclose(rates, [2, 1, 0.5, 0.25, 0.125], **TIGHT)


def test_inverse_time_decay_with_k_1_is_the_rate_over_t():
    rates = [inverse_time_decay(0.6, 1)(t) for t in (1, 2, 3, 6, 60)]
    np.testing.assert_allclose(rates, [0.6, 0.3, 0.2, 0.1, 0.01], **TIGHT)


def test_cosine_decay_is_half_in_the_middle_and_ends_at_0():
    rates = [cosine_decay(1.0, 6)(t) for t in (1, 3, 4, 5, 7, 8, 1000)]
    np.testing.assert_allclose(rates, [1, 0.75, 0.5, 0.25, 0, 0, 0], rtol=0, atol=1e-15)


def test_warmup_rises_in_a_straight_line_to_the_top_and_then_hands_over():
    schedule = warmup(inverse_time_decay(0.8, 1), 4)
    np.testing.assert_allclose([schedule(t) for t in range(1, 8)], [0.2, 0.4, 0.6, 0.8, 0.4, 0.8 / 3, 0.2], **TIGHT)


def test_warmup_over_one_step_changes_nothing():
    plain = cosine_decay(0.5, 9)
    assert [warmup(plain, 1)(t) for t in range(1, 12)] == [plain(t) for t in range(1, 12)]


def test_one_cycle_rises_to_its_peak_and_falls_to_almost_nothing():
    rates = [one_cycle(0.5, 20)(t) for t in range(1, 23)]
    assert rates[6] == max(rates) == 0.5 and rates[0] == pytest.approx(0.02) and rates[3] == pytest.approx(0.26)  # half way up
    assert all(later > earlier for earlier, later in zip(rates[:6], rates[1:7], strict=True))
    assert all(later < earlier for earlier, later in zip(rates[6:20], rates[7:21], strict=True))
    assert rates[20] == rates[21] == pytest.approx(0.02e-4)


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_one_cycle_of_a_few_steps_begins_at_its_peak(steps):
    assert [one_cycle(0.5, steps)(t) for t in range(1, steps + 1)][0] == 0.5


def test_the_momentum_of_one_cycle_is_lowest_where_the_rate_is_highest():
    rate, beta = one_cycle(1.0, 40, 0.25), one_cycle_momentum(0.85, 0.95, 40, 0.25)
    assert [beta(1), beta(11), beta(41)] == [0.95, 0.85, 0.95]
    rates, betas = np.array([[rate(t), beta(t)] for t in range(1, 42)]).T
    up, down = slice(0, 11), slice(10, 41)  # in each part the momentum is a straight line in the rate
    for part in (up, down):
        share = (rates[part] - rates[part].min()) / np.ptp(rates[part])
        np.testing.assert_allclose(betas[part], 0.95 - 0.1 * share, rtol=1e-12)


def test_momentum_climbs_by_the_paper():
    schedule = sutskever_momentum(0.999)
    values = [schedule(t) for t in (1, 249, 250, 499, 500, 749, 750, 10**6)]
    np.testing.assert_allclose(values, [0.5, 0.5, 0.75, 0.75, 5 / 6, 5 / 6, 0.875, 0.999], rtol=1e-14)


@pytest.mark.parametrize("largest", [0.999, 0.995, 0.99, 0.9, 0])
def test_momentum_is_1_minus_half_of_1_over_the_stair_and_stops_at_the_largest(largest):
    for t in range(1, 200_000, 97):
        expected = min(1 - 1 / (2 * (t // 250 + 1)), largest)
        assert math.isclose(sutskever_momentum(largest)(t), expected, rel_tol=1e-14)


def test_the_optimizers_take_schedules():
    params, grads = [{"w": np.array([1.0])}], [{"w": np.array([1.0])}]
    optimizer = sgd(inverse_time_decay(1.0, 1))
    state = optimizer.init(params)
    for _ in range(3):
        params, state = optimizer.update(params, grads, state)
    np.testing.assert_allclose(params[0]["w"], 1 - (1 + 1 / 2 + 1 / 3), rtol=1e-14)
    optimizer = momentum(1.0, sutskever_momentum(0.9))
    params, state = [{"w": np.array([0.0])}], optimizer.init(params)
    for _ in range(2):
        params, state = optimizer.update(params, grads, state)
    np.testing.assert_allclose(params[0]["w"], -(1 + 1.5), rtol=1e-14)  # u = 1, then 0.5 + 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: step_decay(0.0, 0.5, 3), "rate is 0.0, expected a finite number above 0.0"),
        (lambda: step_decay(0.1, 1.0, 3), "factor is 1.0, expected a finite number above 0.0 and below 1.0"),
        (lambda: step_decay(0.1, 0.5, 0), "every is 0, expected a whole number of at least 1"),
        (lambda: step_decay(0.1, 0.5, 2.5), "every is 2.5"),
        (lambda: exponential_decay(math.nan, 0.1), "rate is nan"),
        (lambda: exponential_decay(0.1, -0.1), "decay is -0.1"),
        (lambda: inverse_time_decay(math.inf, 0.1), "rate is inf"),
        (lambda: inverse_time_decay(0.1, 0), "decay is 0"),
        (lambda: cosine_decay(-1, 10), "rate is -1"),
        (lambda: cosine_decay(0.1, 0), "steps is 0"),
        (lambda: cosine_decay(0.1, math.inf), "steps is inf"),
        (lambda: warmup(cosine_decay(0.1, 5), 0), "steps is 0"),
        (lambda: one_cycle(0, 10), "peak is 0"),
        (lambda: one_cycle(0.1, 2.5), "steps is 2.5"),
        (lambda: one_cycle(0.1, 10, pct_start=1.0), "pct_start is 1.0, expected a finite number above 0.0 and below 1.0"),
        (lambda: one_cycle(0.1, 10, div_factor=-25), "div_factor is -25"),
        (lambda: one_cycle(0.1, 10, final_div_factor=math.inf), "final_div_factor is inf"),
        (lambda: one_cycle_momentum(0.85, 1.0, 10), "high is 1.0"),
        (lambda: sutskever_momentum(1.0), "largest is 1.0, expected a finite number at least 0.0 and below 1.0"),
        (lambda: sutskever_momentum(math.nan), "largest is nan"),
    ],
)
def test_a_bad_setting_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize("schedule", [*DECAYS, warmup(DECAYS[0], 3), one_cycle(0.1, 9), sutskever_momentum(0.9)])
@pytest.mark.parametrize("t", [0, -3, math.nan])
def test_steps_are_counted_from_1(schedule, t):
    with pytest.raises(ValueError, match="expected at least 1"):
        schedule(t)
