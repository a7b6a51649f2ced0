"""Adam by hand against Optax on the neuron of the lecture: the two tabs walk one path."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.byhand.optimizers import adam
from linebyline.surfaces import descend, neuron

X, TARGETS, START = np.array([0.5, 2.5]), np.array([0.2, 0.9]), np.array([-2.0, -2.0])
STEPS = 100


def with_optax(optimizer):
    def loss_fn(params):
        return jnp.mean((jax.nn.sigmoid(params[0] * X + params[1]) - TARGETS) ** 2) / 2

    def step(carry, _):
        params, state = carry
        updates, state = optimizer.update(jax.grad(loss_fn)(params), state)
        params = optax.apply_updates(params, updates)
        return (params, state), params

    with jax.enable_x64(True):
        path = jax.jit(lambda params: jax.lax.scan(step, (params, optimizer.init(params)), length=STEPS)[1])(jnp.asarray(START))
        return np.concatenate([START[None], np.asarray(path)])


@pytest.mark.parametrize("settings", [(0.1,), (0.03, 0.5, 0.9, 1e-4), (0.1, 0.0, 0.999, 1e-8)])
def test_the_path_agrees_with_optax(settings):
    # rounding of 1e-16 a step, and steps of at most 0.1; a valley multiplies it by far less than 1e6
    assert np.abs(descend(adam(*settings), neuron(X, TARGETS), START, STEPS) - with_optax(optax.adam(*settings))).max() < 1e-9


def test_another_memory_takes_another_path():
    path = descend(adam(0.1, beta2=0.9), neuron(X, TARGETS), START, STEPS)
    assert np.abs(path - with_optax(optax.adam(0.1))).max() > 0.05
