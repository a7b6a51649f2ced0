import jax
import numpy as np
from jax import lax


def unit(x, kernels):
    """Unit 5 of the last layer of the table: ReLU after each convolution, and the pooling takes the maximum."""
    h = x[None, None]  # [batch, channels, width]
    for k, padding, dilation, pool in zip(kernels, (1, 1, 2), (1, 1, 2), (True, True, False), strict=True):
        h = jax.nn.relu(lax.conv_general_dilated(h, k, (1,), [(padding, padding)], rhs_dilation=(dilation,)))
        if pool:
            h = h.reshape(1, 1, -1, 2).max(axis=3)
    return h[0, 0, 5]


rng = np.random.default_rng(0)
pictures, kernels = rng.random((200, 48)), rng.uniform(0.5, 1, size=(3, 1, 1, 3))  # [batch, width]; positive weights
reached = np.asarray(jax.jit(jax.vmap(jax.grad(unit), (0, None)))(pictures, kernels)) != 0
print("one picture:", "".join(".#"[int(hit)] for hit in reached[0]))
print("any of 200: ", "".join(".#"[int(hit)] for hit in reached.any(axis=0)))
pixels = np.flatnonzero(reached.any(axis=0))
print(f"pixels {pixels[0]} to {pixels[-1]}, {len(pixels)} of them, without a gap: {len(pixels) == pixels[-1] - pixels[0] + 1}")
