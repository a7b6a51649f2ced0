import jax
import numpy as np

from linebyline.byhand.convolution import convolve_backward

rng = np.random.default_rng(0)
x, kernels = np.zeros((1, 7, 7, 2)), rng.integers(-9, 10, size=(3, 3, 2, 4)).astype(float)
grad_z = rng.integers(-9, 10, size=(1, 3, 3, 4)).astype(float)  # [batch, rows, columns, filters]: stride 2, no padding
grad_x = convolve_backward(grad_z, x, kernels, stride=2)[0]

with jax.enable_x64(True):
    flipped = jax.lax.conv_transpose(grad_z, kernels, (2, 2), "VALID", transpose_kernel=True)
    default = jax.lax.conv_transpose(grad_z, kernels.transpose(0, 1, 3, 2), (2, 2), "VALID")
for name, value in [("transpose_kernel=True", flipped), ("the default", default)]:
    print(f"{name:22} shape {value.shape}, equal to grad_x: {np.array_equal(value, grad_x)}")
