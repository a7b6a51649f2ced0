import numpy as np

from linebyline.byhand.convolution import convolve_backward, output_size


def unseen(size, kernel, stride, padding=0):
    """Pixels of a square picture that no window covers: those whose gradient is 0 when every weight is 1."""
    m = output_size(size, kernel, stride, padding)
    x, kernels = np.zeros((1, size, size, 1)), np.ones((kernel, kernel, 1, 1))
    grad_x, _, _ = convolve_backward(np.ones((1, m, m, 1)), x, kernels, stride, padding)
    return int((grad_x == 0).sum())


print(" n  f  s  p   places  rest r   unseen pixels")
for size, kernel, stride, padding in ((7, 3, 2, 0), (8, 3, 2, 0), (8, 3, 2, 1), (10, 4, 4, 0), (30, 7, 4, 0), (7, 1, 2, 0)):
    m, rest = output_size(size, kernel, stride, padding), (size + 2 * padding - kernel) % stride
    lost = unseen(size, kernel, stride, padding)
    print(f"{size:2} {kernel:2} {stride:2} {padding:2} {m:8} {rest:7} {lost:9} of {size * size} ({100 * lost / size**2:.0f}%)")
