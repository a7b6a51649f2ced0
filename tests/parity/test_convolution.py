"""The convolution layer by hand against jax.vjp of lax.conv_general_dilated, in float64; and the three tabs of the lecture."""

import jax
import numpy as np
import pytest

from linebyline.byhand.convolution import convolve, convolve_backward
from press import SNIPPETS

# batch, height, width, channels, kernel height and width, filters, stride, padding
SHAPES = [
    (3, 8, 7, 2, 3, 3, 4, 1, 1),
    (2, 9, 8, 3, 3, 2, 2, 2, 0),
    (2, 10, 6, 1, 5, 4, 3, 3, 2),
    (1, 7, 7, 4, 1, 1, 5, 2, 0),
    (2, 3, 2, 2, 4, 4, 2, 1, 2),
]
each_shape = pytest.mark.parametrize("shape", SHAPES, ids=str)


def error(a, b):
    return np.linalg.norm(np.asarray(a) - np.asarray(b)) / np.linalg.norm(b)


def both(shape, backward=convolve_backward):
    """Z and its three gradients, by hand and by JAX."""
    batch, height, width, channels, kh, kw, filters, stride, padding = shape
    rng = np.random.default_rng(0)
    x, kernels, b = (rng.normal(size=s) for s in ((batch, height, width, channels), (kh, kw, channels, filters), (filters,)))

    def layer(x, kernels, b):
        ends = [(padding, padding)] * 2
        names = ("NHWC", "HWIO", "NHWC")
        return jax.lax.conv_general_dilated(x, kernels, (stride, stride), ends, dimension_numbers=names) + b

    ours = convolve(x, kernels, b, stride, padding)
    grad_z = rng.normal(size=ours.shape)
    with jax.enable_x64(True):
        z, pull = jax.vjp(layer, x, kernels, b)
        theirs = [np.asarray(a) for a in (z, *pull(grad_z))]
    assert theirs[0].dtype == np.float64
    return [ours, *backward(grad_z, x, kernels, stride, padding)], theirs


@each_shape
def test_value_and_gradients_agree_with_jax(shape):
    ours, theirs = both(shape)
    for a, b in zip(ours, theirs, strict=True):
        assert a.shape == b.shape
        assert error(a, b) < 1e-9  # both round at 1e-16; 1e-9 leaves room for sums and cancellation


def test_the_popular_mistake_does_not_agree_with_jax():
    def unflipped(grad_z, x, kernels, stride, padding):
        return convolve_backward(grad_z, x, kernels[::-1, ::-1].copy(), stride, padding)

    ours, theirs = both(SHAPES[0], unflipped)
    assert error(ours[1], theirs[1]) > 0.1


def test_the_tabs_of_the_lecture_print_the_same():
    tabs = [(SNIPPETS / "convolution-backward" / f"{name}.out").read_text() for name in ("by_hand", "autodiff", "differences")]
    assert tabs[0] == tabs[1] == tabs[2]
