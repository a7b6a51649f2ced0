from functools import partial

import jax
import numpy as np
from jax import lax

from linebyline.byhand.convolution import convolve, output_size

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 16, 16, 2)).astype("float32")
kernels = rng.normal(size=(3, 3, 2, 4)).astype("float32")


@jax.jit
def dilated(x, kernels):
    """The same layer with d = 1, 2, 3."""
    layer = partial(lax.conv_general_dilated, x, kernels, (2, 2), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return [layer(rhs_dilation=(d, d)) for d in (1, 2, 3)]


for d, z in enumerate(dilated(x, kernels), start=1):
    reach = 3 + (3 - 1) * (d - 1)
    spread = np.zeros((reach, reach, 2, 4), "float32")
    spread[::d, ::d] = kernels  # the weights d pixels apart, zeros between
    by_hand = convolve(x, spread, np.zeros(4, "float32"), stride=2)
    same = np.allclose(z, by_hand, atol=1e-4)
    print(f"d = {d}: reach {reach}, places by the formula {output_size(16, reach, 2)}, JAX {z.shape[1]}, equal values: {same}")
