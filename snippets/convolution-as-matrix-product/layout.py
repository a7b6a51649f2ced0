import jax
import jax.numpy as jnp
import numpy as np

LAYOUT = ("NHWC", "HWIO", "NHWC")


@jax.jit
def three_ways(x, kernels):
    height, width, _, filters = kernels.shape
    matrix = jax.lax.conv_general_dilated_patches(x, (height, width), (1, 1), "VALID", dimension_numbers=LAYOUT)
    library = jax.lax.conv_general_dilated(x, kernels, (1, 1), "VALID", dimension_numbers=LAYOUT)
    as_ours = matrix @ kernels.reshape(-1, filters)
    channels_first = matrix @ kernels.transpose(2, 0, 1, 3).reshape(-1, filters)
    return matrix, jnp.abs(as_ours - library).max(), jnp.abs(channels_first - library).max()


pixels = np.stack([np.arange(4), 10 + np.arange(4)], axis=-1)  # pixel i is (i, 10 + i)
x = pixels.reshape(1, 2, 2, 2).astype(np.float32)
kernels = np.arange(24, dtype=np.float32).reshape(2, 2, 2, 3)
matrix, as_ours, channels_first = three_ways(x, kernels)
print("one patch of JAX:", np.array(matrix, int).ravel())
print("one patch of ours:", pixels.ravel())
print("kernels reshaped as ours, equal to lax.conv:", bool(as_ours == 0))
print("channels moved to the front first, equal:", bool(channels_first == 0))
