"""The tabs of the lecture on convolution agree: ours and `jax.lax.conv_general_dilated`, with stride and padding."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.convolution import convolve, convolve_by_definition


@pytest.mark.parametrize("forward", [convolve, convolve_by_definition])
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (1, 1), (2, 1), (3, 2)])
def test_by_hand_equals_jax(forward, stride, padding):
    rng = np.random.default_rng(0)
    x, kernels, b = rng.normal(size=(2, 7, 6, 3)), rng.normal(size=(3, 2, 3, 4)), rng.normal(size=4)
    with jax.enable_x64(True):
        sides, axes = [(padding, padding)] * 2, ("NHWC", "HWIO", "NHWC")
        theirs = jax.lax.conv_general_dilated(jnp.array(x), jnp.array(kernels), (stride, stride), sides, dimension_numbers=axes)
        assert theirs.dtype == jnp.float64
        theirs = np.array(theirs) + b
    np.testing.assert_allclose(forward(x, kernels, b, stride, padding), theirs, rtol=0, atol=1e-12)  # 18 products
