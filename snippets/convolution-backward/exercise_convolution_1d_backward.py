import numpy as np

from linebyline.exercises import check


def convolution_1d_backward(grad_z, x, kernel, stride):
    spaced = np.zeros((len(grad_z) - 1) * stride + 1)
    spaced[::stride] = grad_z
    grad_x = np.zeros(len(x))
    seen = len(spaced) + len(kernel) - 1
    grad_x[:seen] = np.correlate(spaced, kernel, mode="full")  # your code here
    grad_kernel = np.array([grad_z @ x[u:][: len(spaced) : stride] for u in range(len(kernel))])
    return grad_x, grad_kernel, grad_z.sum()


check("convolution-1d-backward", convolution_1d_backward)
