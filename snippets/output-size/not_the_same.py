import jax
import numpy as np
from jax import lax


@jax.jit
def both(x, k):
    """One layer with stride 2: SAME, as Keras pads, and one zero at each side, as PyTorch code writes it."""
    return [lax.conv_general_dilated(x, k, (2,), padding) for padding in ("SAME", [(1, 1)])]


keep = np.array([[[0.0, 1.0, 0.0]]])  # hands on the pixel in its middle
for size in (7, 8):
    same, ones = both(np.arange(size, dtype=float)[None, None], keep)
    print(f"n = {size}: SAME reads pixels {same[0, 0].astype(int)}, padding 1 reads {ones[0, 0].astype(int)}")

rng = np.random.default_rng(0)
x, weights = rng.normal(size=(1, 1, 224)), rng.normal(size=(1, 1, 3))
for size in (223, 224):
    same, ones = map(np.asarray, both(x[:, :, :size], weights))
    equal = np.isclose(same, ones, rtol=0, atol=1e-5).sum()
    print(f"n = {size}, random weights: shapes {same.shape} and {ones.shape}, equal numbers: {equal} of {same.size}")
