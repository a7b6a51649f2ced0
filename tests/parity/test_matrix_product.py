"""The lecture on im2col: stacked slices in JAX against lax.conv, the functions by hand, and autodiff."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.convolution import convolve, convolve_backward, patches
from linebyline.exercises.sandbox import load
from press import SNIPPETS

PAGE = SNIPPETS / "convolution-as-matrix-product"
LAYOUT = ("NHWC", "HWIO", "NHWC")
CLOSE = {"rtol": 1e-9, "atol": 1e-12}  # sums of at most some hundred products near 1, each rounded at 1e-16


def layer(seed, stride=1):
    rng = np.random.default_rng(seed)
    n, side, channels, filters, k = 2, rng.integers(4, 8), rng.integers(1, 4), rng.integers(1, 4), rng.integers(1, 4)
    x, kernels, b = rng.normal(size=(n, side, side + 1, channels)), rng.normal(size=(k, k, channels, filters)), np.zeros(filters)
    return x, kernels, b, rng.normal(size=convolve(x, kernels, b, stride).shape)


def library(x, kernels, stride=1):
    return jax.lax.conv_general_dilated(x, kernels, (stride, stride), "VALID", dimension_numbers=LAYOUT)


def test_both_tabs_print_the_same():
    assert (PAGE / "by_hand.out").read_text() == (PAGE / "by_jax.out").read_text()


@pytest.mark.parametrize("seed", range(4))
def test_stacked_slices_are_the_library_and_ours_in_value_and_gradient(seed):
    slices = load(PAGE / "by_jax.py", "convolve")
    x, kernels, b, delta = layer(seed)
    with jax.enable_x64(True):
        ways = [jax.vjp(way, jnp.asarray(x), jnp.asarray(kernels)) for way in (slices, library)]
        values, grads = [z for z, _ in ways], [pull_back(jnp.asarray(delta)) for _, pull_back in ways]
    ours = convolve_backward(delta, x, kernels)[:2]
    for z, (grad_x, grad_kernels) in zip(values, grads, strict=True):
        np.testing.assert_allclose(z, convolve(x, kernels, b), **CLOSE)
        np.testing.assert_allclose(grad_x, ours[0], **CLOSE)
        np.testing.assert_allclose(grad_kernels, ours[1], **CLOSE)


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_the_matrix_form_of_backward_is_what_autodiff_finds(stride):
    col2im, im2col = load(PAGE / "solution_col2im.py", "col2im"), load(PAGE / "solution_im2col.py", "im2col")
    x, kernels, _, delta = layer(10 + stride, stride)
    k, filters = len(kernels), kernels.shape[3]
    with jax.enable_x64(True):
        _, pull_back = jax.vjp(lambda x, kernels: library(x, kernels, stride), jnp.asarray(x), jnp.asarray(kernels))
        grad_x, grad_kernels = pull_back(jnp.asarray(delta))
    rows = delta.reshape(-1, filters)
    np.testing.assert_allclose((im2col(x, k, stride).T @ rows).reshape(kernels.shape), grad_kernels, **CLOSE)
    np.testing.assert_allclose(col2im(rows @ kernels.reshape(-1, filters).T, x.shape, k, stride), grad_x, **CLOSE)


@pytest.mark.parametrize(("kernel", "stride", "padding"), [((2, 3), 1, 0), ((3, 3), 2, 1)])
def test_jax_puts_channels_first_within_a_patch(kernel, stride, padding):
    x = np.random.default_rng(0).integers(-99, 100, (2, 5, 6, 3)).astype(np.float32)  # whole: a convolution copies them exactly
    theirs = jax.lax.conv_general_dilated_patches(
        x, kernel, (stride, stride), [(padding, padding)] * 2, dimension_numbers=LAYOUT
    )
    ours = patches(x, kernel, stride, padding)
    channels_first = ours.reshape(*ours.shape[:3], *kernel, 3).transpose(0, 1, 2, 5, 3, 4).reshape(ours.shape)
    np.testing.assert_array_equal(theirs, channels_first)
    assert (np.asarray(theirs) != ours).any()
