import numpy as np

from linebyline.exercises import check


def convolution_1d_backward(grad_z, x, kernel, stride):
    grad_x, grad_kernel = np.zeros(len(x)), np.zeros(len(kernel))
    for i in range(len(grad_z)):
        window = slice(i * stride, i * stride + len(kernel))
        grad_x[window] += grad_z[i] * kernel
        grad_kernel += grad_z[i] * x[window]
    return grad_x, grad_kernel, grad_z.sum()


check("convolution-1d-backward", convolution_1d_backward)
