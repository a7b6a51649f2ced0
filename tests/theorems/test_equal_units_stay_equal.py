"""Equal hidden units get equal gradients (autodiff), stay equal (Optax), and act as one unit with the weights out added."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ACTIVATIONS = {"tanh": jnp.tanh, "relu": jax.nn.relu, "sigmoid": jax.nn.sigmoid, "softplus": jax.nn.softplus}
OPTIMIZERS = {"sgd": optax.sgd(0.1), "nesterov": optax.sgd(0.1, 0.9, nesterov=True), "adam": optax.adamw(0.01)}
SEEDS = st.integers(0, 2**32 - 1)


def logits(params, x, activation):
    for layer in params[:-1]:
        x = ACTIVATIONS[activation](x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def case(seed, outgoing=True):
    """A network whose unit 2 in hidden layer 1 is a copy of unit 0; its weights out too, unless told otherwise."""
    rng = np.random.default_rng(seed)
    params = [{"w": rng.normal(size=(n, m)), "b": rng.normal(size=m)} for n, m in ((3, 4), (4, 5), (5, 2))]
    params[0]["w"][:, 2], params[0]["b"][2] = params[0]["w"][:, 0], params[0]["b"][0]
    if outgoing:
        params[1]["w"][2] = params[1]["w"][0]
    return params, rng.normal(size=(6, 3)), rng.integers(2, size=6)


def apart(params):
    """How far units 0 and 2 differ, in any of their weights."""
    unit = [np.r_[params[0]["w"][:, j], params[0]["b"][j], params[1]["w"][j]] for j in (0, 2)]
    return np.abs(unit[0] - unit[1]).max()


@partial(jax.jit, static_argnums=3)
def gradient(params, x, labels, activation):
    def loss(params):
        return -jnp.mean(jax.nn.log_softmax(logits(params, x, activation))[jnp.arange(len(labels)), labels])

    return jax.grad(loss)(params)


def trained(params, x, labels, activation, optimizer, steps):
    state = optimizer.init(params)
    for _ in range(steps):
        updates, state = optimizer.update(gradient(params, x, labels, activation), state, params)
        params = jax.tree.map(np.asarray, optax.apply_updates(params, updates))
    return params


@settings(derandomize=True, deadline=None, max_examples=60)
@given(SEEDS, st.sampled_from(sorted(ACTIVATIONS)))
def test_equal_units_get_equal_gradients(seed, activation):
    params, x, labels = case(seed)
    with jax.enable_x64(True):
        assert apart(jax.tree.map(np.asarray, gradient(params, x, labels, activation))) < 1e-12  # a few roundings of 1e-16


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
@settings(derandomize=True, deadline=None, max_examples=10)
@given(seed=SEEDS)
def test_they_stay_equal(optimizer, seed):
    params, x, labels = case(seed)
    with jax.enable_x64(True):
        params = trained(params, x, labels, "tanh", OPTIMIZERS[optimizer], 10)
    assert apart(params) < 1e-10


def test_equal_weights_out_are_needed():
    for seed in range(20):
        params, x, labels = case(seed, outgoing=False)
        with jax.enable_x64(True):
            params = trained(params, x, labels, "tanh", OPTIMIZERS["sgd"], 1)
        assert np.abs(params[0]["w"][:, 0] - params[0]["w"][:, 2]).max() > 1e-6  # they were equal before the step


@settings(derandomize=True, deadline=None, max_examples=60)
@given(SEEDS, st.sampled_from(sorted(ACTIVATIONS)))
def test_equal_units_act_as_one(seed, activation):
    params, x, _ = case(seed)
    first, second, third = params
    merged = second["w"].copy()
    merged[0] += merged[2]
    smaller = [
        {"w": np.delete(first["w"], 2, axis=1), "b": np.delete(first["b"], 2)},
        {"w": np.delete(merged, 2, axis=0), "b": second["b"]},
        third,
    ]
    with jax.enable_x64(True):
        np.testing.assert_allclose(logits(smaller, x, activation), logits(params, x, activation), rtol=0, atol=1e-12)
