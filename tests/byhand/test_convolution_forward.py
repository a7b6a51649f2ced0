"""The convolution, forward, against SciPy's correlation and PyTorch's layer, and as the two ways of ours agree."""

import numpy as np
import pytest
import scipy.signal
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import convolve, convolve_by_definition

BOTH = pytest.mark.parametrize("forward", [convolve, convolve_by_definition])
small = st.integers(1, 3)


def case(seed, channels, filters, kernel_height, kernel_width):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(2, rng.integers(kernel_height, 8), rng.integers(kernel_width, 8), channels))
    return x, rng.normal(size=(kernel_height, kernel_width, channels, filters)), rng.normal(size=filters)


@BOTH
@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=st.integers(0, 2**32 - 1), channels=small, filters=small, kernel_height=small, kernel_width=small)
def test_it_is_scipys_correlation_summed_over_channels(forward, seed, channels, filters, kernel_height, kernel_width):
    x, kernels, b = case(seed, channels, filters, kernel_height, kernel_width)
    z = forward(x, kernels, b)
    for n, f in np.ndindex(len(x), filters):
        one_by_one = [scipy.signal.correlate2d(x[n, :, :, c], kernels[:, :, c, f], "valid") for c in range(channels)]
        # at most 27 products of normal numbers, in another order
        np.testing.assert_allclose(z[n, :, :, f], sum(one_by_one) + b[f], rtol=0, atol=1e-12)


@BOTH
def test_a_flipped_kernel_makes_it_the_convolution_of_mathematics(forward):
    x, kernels, _ = case(0, 1, 1, 3, 2)
    z = forward(x, np.ascontiguousarray(kernels[::-1, ::-1]), np.zeros(1))
    wanted = scipy.signal.convolve2d(x[0, :, :, 0], kernels[:, :, 0, 0], "valid")
    np.testing.assert_allclose(z[0, :, :, 0], wanted, rtol=0, atol=1e-12)


@BOTH
def test_padding_by_all_but_one_pixel_is_the_full_correlation(forward):
    x, kernels, _ = case(1, 1, 1, 3, 3)
    z = forward(x, kernels, np.zeros(1), padding=2)
    wanted = scipy.signal.correlate2d(x[0, :, :, 0], kernels[:, :, 0, 0], "full")
    np.testing.assert_allclose(z[0, :, :, 0], wanted, rtol=0, atol=1e-12)


@BOTH
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 0), (2, 1), (3, 2)])
def test_it_is_pytorchs_layer(forward, stride, padding):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch to run this comparison")
    x, kernels, b = case(2, 3, 2, 3, 2)
    theirs = torch.nn.functional.conv2d(
        torch.from_numpy(x.transpose(0, 3, 1, 2).copy()),  # [batch, channels, height, width]
        torch.from_numpy(kernels.transpose(3, 2, 0, 1).copy()),  # [filters, channels, kernel_height, kernel_width]
        torch.from_numpy(b), stride=stride, padding=padding,
    )  # fmt: skip
    z = forward(x, kernels, b, stride=stride, padding=padding)
    np.testing.assert_allclose(z, theirs.numpy().transpose(0, 2, 3, 1), rtol=0, atol=1e-12)


@BOTH
def test_it_does_not_change_what_it_was_given(forward):
    x, kernels, b = case(3, 2, 2, 2, 2)
    before = x.copy(), kernels.copy(), b.copy()
    forward(x, kernels, b, padding=1)
    for now, then in zip((x, kernels, b), before, strict=True):
        np.testing.assert_array_equal(now, then)
