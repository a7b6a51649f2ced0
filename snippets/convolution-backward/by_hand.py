import numpy as np

from linebyline.byhand.convolution import convolve_backward

rng = np.random.default_rng(85)
x, kernels = rng.normal(size=(2, 5, 5, 2)), rng.normal(size=(3, 3, 2, 2))
grad_z = rng.normal(size=(2, 3, 3, 2))  # [batch, rows, columns, filters]: stride 2, padding 1

grad_x, grad_kernels, grad_b = convolve_backward(grad_z, x, kernels, stride=2, padding=1)
np.set_printoptions(suppress=True)
print("grad_x, first picture, first channel", grad_x[0, :, :, 0].round(2), sep="\n")
print("grad_kernels, first channel, first filter", grad_kernels[:, :, 0, 0].round(2), sep="\n")
print("grad_b", grad_b.round(2))
