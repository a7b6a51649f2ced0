"""Reordered hidden units, and for tanh turned signs: the same function (in JAX), and as many parameter lists as promised."""

from itertools import permutations
from math import factorial

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

widths = st.lists(st.integers(1, 6), min_size=1, max_size=3)
SEEDS = st.integers(0, 2**32 - 1)


def network(seed, hidden):
    rng = np.random.default_rng(seed)
    sizes = [3, *hidden, 2]
    params = [{"w": rng.normal(size=(n, m)), "b": rng.normal(size=m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    return params, rng.normal(size=(7, 3)), rng


def logits(params, x, activation):
    with jax.enable_x64(True):
        for layer in params[:-1]:
            x = activation(x @ layer["w"] + layer["b"])
        return np.asarray(x @ params[-1]["w"] + params[-1]["b"])


def moved(params, layer, order, factors=None):
    """Hidden layer `layer` in another order; its preactivations times `factors`, its weights out divided by them."""
    factors = np.ones(len(order)) if factors is None else factors
    params = [dict(item) for item in params]
    params[layer] = {"w": params[layer]["w"][:, order] * factors, "b": params[layer]["b"][order] * factors}
    params[layer + 1]["w"] = params[layer + 1]["w"][order] / factors[:, None]
    return params


@settings(derandomize=True, deadline=None, max_examples=100)
@given(widths, SEEDS)
def test_order_and_signs_change_no_output(hidden, seed):
    params, x, rng = network(seed, hidden)
    reordered = turned = params
    for layer, width in enumerate(hidden):
        order, signs = rng.permutation(width), rng.choice([-1.0, 1.0], size=width)
        reordered, turned = moved(reordered, layer, order), moved(turned, layer, order, signs)
    for activation in (jnp.tanh, jax.nn.relu, jax.nn.sigmoid):  # logits of size 10, a few roundings each
        np.testing.assert_allclose(logits(reordered, x, activation), logits(params, x, activation), rtol=0, atol=1e-11)
    np.testing.assert_allclose(logits(turned, x, jnp.tanh), logits(params, x, jnp.tanh), rtol=0, atol=1e-11)


def test_signs_are_for_odd_activations_and_factors_for_relu():
    params, x, _ = network(0, [3])
    order, signs, factors = np.arange(3), np.array([-1.0, 1, 1]), np.array([2.0, 0.5, 4.0])
    for activation in (jax.nn.relu, jax.nn.sigmoid):
        assert np.abs(logits(moved(params, 0, order, signs), x, activation) - logits(params, x, activation)).max() > 1e-3
    same = logits(moved(params, 0, order, factors), x, jax.nn.relu)
    np.testing.assert_allclose(same, logits(params, x, jax.nn.relu), rtol=0, atol=1e-11)
    assert np.abs(logits(moved(params, 0, order, factors), x, jnp.tanh) - logits(params, x, jnp.tanh)).max() > 1e-3


def lists(params, layer):
    """The different parameter lists that reordering one hidden layer gives."""
    width = len(params[layer]["b"])
    return {
        b"".join(array.tobytes() for item in moved(params, layer, list(order)) for array in item.values())
        for order in permutations(range(width))
    }


@settings(derandomize=True, deadline=None, max_examples=20)
@given(st.integers(1, 5), SEEDS)
def test_there_are_n_factorial_lists_if_no_two_units_are_equal(width, seed):
    params, _, _ = network(seed, [4, width])
    assert len(lists(params, 1)) == factorial(width)


def test_two_equal_units_halve_the_number():
    params, _, _ = network(0, [4])
    params[0]["w"][:, 3], params[0]["b"][3], params[1]["w"][3] = params[0]["w"][:, 0], params[0]["b"][0], params[1]["w"][0]
    assert len(lists(params, 0)) == factorial(4) // 2


def test_moving_only_the_weights_in_changes_the_function():
    params, x, _ = network(1, [3])
    half = [{"w": params[0]["w"][:, ::-1], "b": params[0]["b"][::-1]}, params[1]]
    assert np.abs(logits(half, x, jnp.tanh) - logits(params, x, jnp.tanh)).max() > 1e-3
