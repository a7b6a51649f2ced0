"""The lecture on shapes: the layer of one example under vmap against the matrix form, and the loss that fits and fails."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.exercises.sandbox import load
from press import SNIPPETS

PAGE = SNIPPETS / "shapes-and-vectorization"
RNG = np.random.default_rng(0)


def test_vmap_of_one_example_is_the_matrix_form():
    layer = load(PAGE / "by_vmap.py", "layer")
    x, w, b = RNG.normal(size=(5, 3)), RNG.normal(size=(3, 4)), RNG.normal(size=4)
    with jax.enable_x64(True):
        batched = jax.vmap(layer, in_axes=(0, None, None))(*map(jnp.asarray, (x, w, b)))
    np.testing.assert_allclose(batched, x @ w + b, rtol=1e-12, atol=1e-12)  # sums of 3 numbers near 1, rounded at 1e-16


def test_both_tabs_print_the_same():
    assert (PAGE / "by_hand.out").read_text() == (PAGE / "by_vmap.out").read_text()


def loss(predictions, targets):
    return jnp.mean((predictions - targets) ** 2) / 2


def test_the_gradient_through_all_pairs_points_to_the_mean():
    predictions, targets = RNG.normal(size=(6, 1)), RNG.normal(size=6)
    with jax.enable_x64(True):
        value, grad = jax.value_and_grad(loss)(jnp.asarray(predictions), jnp.asarray(targets))
    np.testing.assert_allclose(grad, (predictions - targets.mean()) / 6, rtol=1e-9)
    by_identity = np.mean((predictions - targets.mean()) ** 2) / 2 + targets.var() / 2
    assert float(value) == pytest.approx(by_identity, rel=1e-12)
    assert float(loss(targets[:, None], targets)) == pytest.approx(targets.var(), rel=1e-5)  # float32


def test_jax_can_forbid_it():
    with jax.numpy_rank_promotion("raise"), pytest.raises(ValueError):
        loss(jnp.zeros((6, 1)), jnp.zeros(6))
