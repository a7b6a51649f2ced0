"""Pooling by hand against jax.grad of lax.reduce_window, in float64; and what JAX does at a tie."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.convolution import convolve, convolve_backward
from linebyline.byhand.pooling import max_pool, max_pool_backward, mean_pool, mean_pool_backward
from press import SNIPPETS

X = np.random.default_rng(0).normal(size=(2, 7, 6, 3))  # normal numbers: no ties


def reduce_window(x, reduce, start, size):
    return jax.lax.reduce_window(x, start, reduce, (1, size, size, 1), (1, size, size, 1), "VALID")


def by_jax(name, x, size):
    if name == "max":
        return reduce_window(x, jax.lax.max, -jnp.inf, size)
    return reduce_window(x, jax.lax.add, 0.0, size) / size**2


def error(a, b):
    return np.linalg.norm(np.asarray(a) - np.asarray(b)) / np.linalg.norm(b)


@pytest.mark.parametrize("size", [2, 3, 6])
@pytest.mark.parametrize(
    ("name", "forward", "backward"), [("max", max_pool, max_pool_backward), ("mean", mean_pool, mean_pool_backward)]
)
def test_value_and_gradient_agree_with_jax(name, forward, backward, size):
    grad_h = np.random.default_rng(1).normal(size=forward(X, size).shape)
    with jax.enable_x64(True):
        value, pull = jax.vjp(lambda x: by_jax(name, x, size), jnp.asarray(X))
        assert error(forward(X, size), value) < 1e-12  # at most 36 terms, rounding at 1e-16 each
        assert error(backward(grad_h, X, size), pull(jnp.asarray(grad_h))[0]) < 1e-12


def test_at_a_tie_reduce_window_picks_one_and_max_shares():
    x = jnp.array([[0.0, 7.0], [7.0, 7.0]])[None, :, :, None]
    one = np.asarray(jax.grad(lambda x: by_jax("max", x, 2).sum())(x))
    assert np.array_equal(np.sort(one.ravel()), [0, 0, 0, 1]) and one[0, 0, 0, 0] == 0
    shared = np.asarray(jax.grad(lambda x: x.max(axis=(1, 2)).sum())(x))
    ours = max_pool_backward(np.ones((1, 1, 1, 1)), np.asarray(x, dtype=float))
    np.testing.assert_allclose(shared, ours, rtol=1e-6)  # float32


def test_mean_pooling_is_a_convolution_with_a_constant_kernel():
    for size in (2, 3):
        x = X[:, :6]
        kernels = np.eye(3) * np.full((size, size, 1, 1), 1 / size**2)
        grad_h = np.random.default_rng(2).normal(size=mean_pool(x, size).shape)
        assert error(mean_pool(x, size), convolve(x, kernels, np.zeros(3), size)) < 1e-12
        assert error(mean_pool_backward(grad_h, x, size), convolve_backward(grad_h, x, kernels, size)[0]) < 1e-12


def test_the_two_tabs_of_the_lecture_print_the_same():
    assert len({(SNIPPETS / "pooling" / f"{tab}.out").read_text() for tab in ("by_hand", "autodiff")}) == 1
