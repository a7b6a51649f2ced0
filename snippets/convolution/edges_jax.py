import jax
import numpy as np

from linebyline.data import digits

digit = 16 * digits()[0][:1].reshape(1, 8, 8, 1)
right = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
kernels = np.stack([right, right.T], axis=-1)[:, :, None, :]


@jax.jit
def layer(x, kernels):
    axes = ("NHWC", "HWIO", "NHWC")  # batch, height, width, channels; in the kernel I: channels, O: filters
    return jax.lax.conv_general_dilated(x, kernels, window_strides=(1, 1), padding="VALID", dimension_numbers=axes)


z = np.array(layer(digit.astype(np.float32), kernels.astype(np.float32)))  # [batch, rows, columns, filters]
print(f"pictures {digit.shape} with kernels {kernels.shape} give {z.shape}")
print("six places, ink to the right:", z[0, 3, :, 0].astype(int))
