"""Theorem `bias-correction`: in fractions, so that nothing rounds; processes whose values hang together; the package's Adam."""

from fractions import Fraction as F

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import adam

values = st.integers(-60, 60).map(lambda k: F(k, 7))
betas = st.integers(0, 19).map(lambda k: F(k, 20))


def averages(series, beta):
    """m_1, m_2, ... by the recursion."""
    m, seen = F(0), []
    for x in series:
        m = beta * m + (1 - beta) * x
        seen.append(m)
    return seen


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(values, min_size=1, max_size=9), betas)
def test_the_corrected_average_is_a_weighted_mean_of_the_past(series, beta):
    for t, m in enumerate(averages(series, beta), 1):
        weights = [(1 - beta) * beta ** (t - s) / (1 - beta**t) for s in range(1, t + 1)]
        assert min(weights) >= 0 and sum(weights) == 1
        corrected = m / (1 - beta**t)
        assert corrected == sum(a * x for a, x in zip(weights, series, strict=False))
        assert min(series[:t]) <= corrected <= max(series[:t])


@settings(derandomize=True, deadline=None, max_examples=80)
@given(st.lists(values, min_size=1, max_size=6), betas, st.integers(1, 12))
def test_the_mean_over_a_stationary_process_is_exact_however_its_values_hang_together(cycle, beta, t):
    # One cycle, begun at a random place: each x_s has the same distribution, and x_1 settles all that follow.
    runs = [averages([cycle[(begin + s) % len(cycle)] for s in range(t)], beta)[-1] for begin in range(len(cycle))]
    expected = sum(cycle) / len(cycle)
    assert sum(runs) / len(runs) == (1 - beta**t) * expected


@settings(derandomize=True, deadline=None, max_examples=60)
@given(betas, st.integers(1, 20))
def test_on_a_ramp_it_stays_biased_by_the_lag(beta, t):
    corrected = averages([F(s) for s in range(1, t + 1)], beta)[-1] / (1 - beta**t)
    assert t - corrected == beta / (1 - beta) - t * beta**t / (1 - beta**t)  # tends to β/(1-β), the page's lag


@settings(derandomize=True, deadline=None, max_examples=80)
@given(st.lists(values, min_size=1, max_size=10), betas, betas)
def test_the_packages_adam_divides_two_corrected_averages(grads, beta1, beta2):
    optimizer, epsilon = adam(1.0, float(beta1), float(beta2), 1e-3), 1e-3
    params = [{"w": np.zeros(1)}]
    state = optimizer.init(params)
    for t, g in enumerate(grads, 1):
        before = params[0]["w"][0]
        params, state = optimizer.update(params, [{"w": np.array([float(g)])}], state)
        m_hat, v_hat = (
            sum(beta ** (t - s) * grads[s - 1] ** power for s in range(1, t + 1)) / sum(beta**age for age in range(t))
            for beta, power in ((beta1, 1), (beta2, 2))
        )
        expected = float(m_hat) / (float(v_hat) ** 0.5 + epsilon)
        # ten steps of at most 10 each: sums of 100 lose 1e-14; a gradient that cancels in m is divided by at least ε
        assert before - params[0]["w"][0] == pytest.approx(expected, rel=1e-9, abs=1e-10)
