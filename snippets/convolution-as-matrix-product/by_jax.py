import jax
import jax.numpy as jnp
import numpy as np


def convolve(x, kernels):
    """One matrix product of stacked slices: slice (u, v) holds the pixel that entry (u, v) of the kernel meets."""
    height, width, channels, filters = kernels.shape
    rows, columns = x.shape[1] - height + 1, x.shape[2] - width + 1
    slices = [x[:, u : u + rows, v : v + columns] for u in range(height) for v in range(width)]
    return jnp.concatenate(slices, axis=-1) @ kernels.reshape(height * width * channels, filters)


@jax.jit
def backward(x, kernels, delta):
    z, pull_back = jax.vjp(convolve, x, kernels)
    library = jax.lax.conv_general_dilated(x, kernels, (1, 1), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return *pull_back(delta), jnp.abs(z - library).max()


x = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)
kernels = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)
delta = np.array([[1, -1], [2, 0]], np.float32).reshape(1, 2, 2, 1)
grad_x, grad_kernels, difference = backward(x, kernels, delta)
assert difference == 0  # from lax.conv: whole numbers, no rounding
print("gradient for the kernel\n", np.array(grad_kernels[:, :, 0, 0], int), sep="")
print("gradient for the picture\n", np.array(grad_x[0, :, :, 0], int), sep="")
