"""Theorem `importance-weights`: the weighted training loss is the test loss, or too small by the test loss without support."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

GRID, STEPS = np.linspace(0, 1, 2001), np.full(2001, 1 / 2000)
STEPS[[0, -1]] /= 2  # the trapezoid rule: a sum over 2001 places, exact up to rounding for what it is compared with here

seeds = st.integers(0, 2**32 - 1)


def weight(p_test, p_train):
    return np.divide(p_test, p_train, out=np.zeros_like(p_test), where=p_train > 0)


def density(rng):
    """A positive density on [0, 1]: a few bumps on a floor, of integral 1 under the rule above."""
    bumps = [rng.uniform(0, 3) * np.exp(-(((GRID - rng.uniform()) / rng.uniform(0.05, 0.5)) ** 2)) for _ in range(3)]
    p = 0.05 + sum(bumps)
    return p / (STEPS @ p)


def world(rng):
    """Densities of x, and a loss with noise: its mean over p(y | x), two labels, at each x."""
    yes = 1 / (1 + np.exp(-rng.normal() - 4 * rng.normal() * GRID))
    losses = rng.uniform(0, 5, (2, 1)) * (1 + np.sin(rng.uniform(1, 9) * GRID) ** 2)
    return density(rng), density(rng), yes, losses


def total(p, yes, losses, factor=1.0):
    return STEPS @ (p * factor * ((1 - yes) * losses[0] + yes * losses[1]))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds)
def test_the_weighted_training_loss_is_the_test_loss(seed):
    p_train, p_test, yes, losses = world(np.random.default_rng(seed))
    w = weight(p_test, p_train)
    truth = total(p_test, yes, losses)
    assert np.isclose(total(p_train, yes, losses, w), truth, rtol=1e-12)  # 2001 roundings
    assert np.isclose(STEPS @ (p_train * w), 1, rtol=1e-12)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, start=st.floats(0.05, 0.8))
def test_without_support_what_lies_outside_is_missing(seed, start):
    p_train, p_test, yes, losses = world(np.random.default_rng(seed))
    outside = start <= GRID
    p_train = np.where(outside, 0, p_train)
    p_train = p_train / (STEPS @ p_train)
    weighted = total(p_train, yes, losses, weight(p_test, p_train))
    lost = total(p_test * outside, yes, losses)
    assert np.isclose(weighted + lost, total(p_test, yes, losses), rtol=1e-12)
    assert lost > 0 and weighted < total(p_test, yes, losses)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds)
def test_under_label_shift_the_weights_depend_on_the_label_alone(seed):
    rng = np.random.default_rng(seed)
    given_label, losses = [density(rng), density(rng)], rng.uniform(0, 5, (2, 1)) * (1 + GRID)
    rho, pi = rng.uniform(0.05, 0.95, 2)
    shares = {"train": (1 - rho, rho), "test": (1 - pi, pi)}
    mean = {
        name: [share * (STEPS @ (p * loss)) for share, p, loss in zip(pair, given_label, losses, strict=True)]
        for name, pair in shares.items()
    }
    w = (1 - pi) / (1 - rho), pi / rho
    assert np.isclose(np.dot(w, mean["train"]), sum(mean["test"]), rtol=1e-12)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, moved=st.floats(0.05, 0.3))
def test_under_concept_shift_weights_of_x_miss_the_change(seed, moved):
    p_train, p_test, yes, losses = world(np.random.default_rng(seed))
    theirs = np.clip(yes + moved, 0, 1)
    gap = STEPS @ (p_test * (theirs - yes) * (losses[1] - losses[0]))
    weighted = total(p_train, yes, losses, weight(p_test, p_train))
    assert np.isclose(weighted + gap, total(p_test, theirs, losses), rtol=1e-9)
