import jax
import numpy as np

rng = np.random.default_rng(85)
x, kernels = rng.normal(size=(2, 5, 5, 2)), rng.normal(size=(3, 3, 2, 2))
grad_z = rng.normal(size=(2, 3, 3, 2))  # [batch, rows, columns, filters]: stride 2, padding 1


def convolve(x, kernels, b):
    ends = [(1, 1), (1, 1)]
    return jax.lax.conv_general_dilated(x, kernels, (2, 2), ends, dimension_numbers=("NHWC", "HWIO", "NHWC")) + b


@jax.jit
def backward(grad_z, x, kernels):
    return jax.vjp(convolve, x, kernels, np.zeros(2))[1](grad_z)


with jax.enable_x64(True):
    grad_x, grad_kernels, grad_b = map(np.asarray, backward(grad_z, x, kernels))
np.set_printoptions(suppress=True)
print("grad_x, first picture, first channel", grad_x[0, :, :, 0].round(2), sep="\n")
print("grad_kernels, first channel, first filter", grad_kernels[:, :, 0, 0].round(2), sep="\n")
print("grad_b", grad_b.round(2))
