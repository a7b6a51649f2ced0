"""The loss at the start: log K for a zero last layer, and bounds by the spread of the logits, with the bounds attained."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.network import Network

batches = st.integers(2, 8).flatmap(
    lambda classes: st.lists(
        st.tuples(st.lists(st.floats(-20, 20), min_size=classes, max_size=classes), st.integers(0, classes - 1)),
        min_size=1,
        max_size=4,
    )
)


def loss_of(batch):
    """By the library, not by our own code."""
    with jax.enable_x64(True):
        log_probs = jax.nn.log_softmax(jnp.asarray([logits for logits, _ in batch], dtype=jnp.float64))
        return float(-np.mean([log_probs[row, label] for row, (_, label) in enumerate(batch)]))


def bound(classes, spread):
    """log((1 + (K - 1) e^s) / K), for s of either sign."""
    return math.log1p((classes - 1) * math.exp(spread)) - math.log(classes)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(batches)
def test_the_loss_lies_between_the_bounds(batch):
    classes = len(batch[0][0])
    excess = loss_of(batch) - math.log(classes)
    spread = max(max(logits) - min(logits) for logits, _ in batch)
    largest = max(abs(z) for logits, _ in batch for z in logits)
    rounding = 1e-12  # numbers up to 40, a few roundings of 1e-14
    assert bound(classes, -spread) - rounding <= excess <= bound(classes, spread) + rounding
    assert abs(excess) <= min(spread, 2 * largest) + rounding


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.integers(2, 12), st.floats(0, 20))
def test_both_bounds_are_attained(classes, spread):
    for sign in (1, -1):
        logits = [sign * spread / 2] * classes
        logits[0] = -sign * spread / 2  # the label's logit at one end, all others at the other
        excess = loss_of([(logits, 0)]) - math.log(classes)
        assert abs(excess - bound(classes, sign * spread)) < 1e-12


def test_the_constant_two_cannot_be_lowered():
    excess = loss_of([([-400.0] + [400.0] * 3, 0)]) - math.log(4)
    assert 0.999 < excess / (2 * 400.0) < 1


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("classes", [2, 10, 37])
def test_a_zero_last_layer_starts_at_log_k(activation, classes):
    rng = np.random.default_rng(0)
    net = Network([5, 7, classes], activation, rng=rng)
    net.params[-1]["w"][:] = 0.0
    x, labels = 300 * rng.normal(size=(11, 5)), rng.integers(classes, size=11)
    assert abs(net.loss(x, labels) - math.log(classes)) < 1e-12
