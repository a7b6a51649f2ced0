"""A dropped hidden layer: the backward pass by hand, with the mask of the forward pass, equals jax.grad and differences."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.dropout import dropout_mask
from linebyline.gradient_check import numerical_gradient


@pytest.mark.parametrize("rate", [0.0, 0.3, 0.8])
def test_grad_of_a_network_with_dropout(rate):
    rng = np.random.default_rng(0)
    x, w1, w2, y = rng.normal(size=(5, 4)), rng.normal(size=(4, 6)), rng.normal(size=(6, 2)), rng.normal(size=(5, 2))
    mask = dropout_mask(rng, (5, 6), rate)

    def loss(w1, w2, tanh=np.tanh):
        return (0.5 * ((tanh(x @ w1) * mask) @ w2 - y) ** 2).sum() / 5

    h = np.tanh(x @ w1)
    grad_z = ((h * mask) @ w2 - y) / 5
    grad_w1, grad_w2 = x.T @ (grad_z @ w2.T * mask * (1 - h**2)), (h * mask).T @ grad_z
    with jax.enable_x64(True):
        by_jax = jax.grad(lambda w1, w2: loss(w1, w2, jnp.tanh), argnums=(0, 1))(w1, w2)
        by_jax = [np.asarray(grad) for grad in by_jax]
    for ours, theirs in zip((grad_w1, grad_w2), by_jax, strict=True):
        assert np.abs(ours - theirs).max() <= 1e-9 * np.abs(theirs).max()  # the promise of the course
    near = numerical_gradient(lambda w: loss(w, w2), w1)
    assert np.abs(near - grad_w1).max() <= 1e-6 * np.abs(grad_w1).max()
