"""Patches of pictures against loops over pixels and PyTorch's unfold."""

import numpy as np
import pytest

from linebyline.byhand.convolution import convolve, convolve_by_definition, patches

RNG = np.random.default_rng(0)
LAYERS = [((2, 5, 4, 3), (3, 2), 1, 0), ((1, 7, 7, 1), (3, 3), 2, 1), ((3, 4, 6, 2), (1, 1), 1, 0), ((2, 3, 3, 2), (2, 3), 3, 2)]


def pixel(x, n, i, j, c):
    """The pixel, or 0 outside of the picture."""
    inside = 0 <= i < x.shape[1] and 0 <= j < x.shape[2]
    return x[n, i, j, c] if inside else 0.0


@pytest.mark.parametrize(("shape", "kernel", "stride", "padding"), LAYERS)
def test_each_entry_is_the_pixel_that_the_kernel_meets(shape, kernel, stride, padding):
    x = RNG.normal(size=shape)
    found = patches(x, kernel, stride, padding)
    assert found.shape[3] == kernel[0] * kernel[1] * shape[3]
    for n, i, j, e in np.ndindex(found.shape):
        window, c = divmod(e, shape[3])
        u, v = divmod(window, kernel[1])
        assert found[n, i, j, e] == pixel(x, n, i * stride + u - padding, j * stride + v - padding, c)


@pytest.mark.parametrize(("shape", "kernel", "stride", "padding"), LAYERS)
def test_all_places_of_pytorch_are_there(shape, kernel, stride, padding):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x = RNG.normal(size=shape)
    unfolded = torch.nn.functional.unfold(
        torch.tensor(x.transpose(0, 3, 1, 2).copy()), kernel, stride=stride, padding=padding
    ).numpy()  # [batch, channels · kernel, places]
    ours = patches(x, kernel, stride, padding)
    batch, rows, columns, _ = ours.shape
    channels_first = ours.reshape(batch, rows * columns, kernel[0] * kernel[1], shape[3]).transpose(0, 3, 2, 1)
    np.testing.assert_array_equal(channels_first.reshape(unfolded.shape), unfolded)


@pytest.mark.parametrize(("shape", "kernel", "stride", "padding"), LAYERS)
def test_one_product_is_the_sum_over_the_window(shape, kernel, stride, padding):
    x = RNG.integers(-9, 10, shape).astype(float)  # whole numbers: both orders of the sum are exact
    kernels, b = RNG.integers(-9, 10, (*kernel, shape[3], 4)).astype(float), np.arange(4.0)
    product = patches(x, kernel, stride, padding) @ kernels.reshape(-1, 4) + b
    np.testing.assert_array_equal(product, convolve_by_definition(x, kernels, b, stride, padding))
    np.testing.assert_array_equal(product, convolve(x, kernels, b, stride, padding))


def test_overlapping_patches_are_a_copy_of_the_same_type():
    x = RNG.normal(size=(1, 4, 4, 1)).astype(np.float32)
    found = patches(x, (3, 3))
    assert found.dtype == np.float32
    assert not np.shares_memory(found, x)
    before = found.copy()
    x[:] = 0
    np.testing.assert_array_equal(found, before)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((np.zeros((1, 4, 4, 1)), (5, 1)), "kernel is 5, expected at most 4"),
        ((np.zeros((1, 4, 4, 1)), (2, 2), 0), "stride is 0"),
        ((np.zeros((1, 4, 4, 1)), (2, 2), 1, -1), "-1"),
        ((np.zeros((4, 4, 1)), (2, 2)), "x must have 4 axes"),
        ((np.zeros((1, 4, 4, 1), int), (2, 2)), "x must be a float array"),
    ],
)
def test_what_does_not_fit_is_refused(arguments, complaint):
    with pytest.raises(ValueError, match=complaint):
        patches(*arguments)
