import numpy as np

from linebyline.byhand.convolution import convolve_backward


def backward_of_ones(kernel, stride, places=5):
    """One line of grad_x where every place sends a 1; the layer has one line of pixels."""
    kernels = np.array(kernel, float).reshape(1, -1, 1, 1)
    x = np.zeros((1, 1, (places - 1) * stride + len(kernel), 1))
    # the stride holds for both axes, but one line has one place
    return convolve_backward(np.ones((1, 1, places, 1)), x, kernels, stride)[0].ravel()


for kernel, stride in [([1, 1, 1], 1), ([1, 1, 1], 2), ([1, 1, 1, 1], 2), ([1], 2), ([1, 3, 1, 0], 2)]:
    print(f"kernel {kernel}, stride {stride}:".ljust(31), *(f"{v:.0f}" for v in backward_of_ones(kernel, stride)))
