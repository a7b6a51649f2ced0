import numpy as np

from linebyline.byhand.convolution import convolve, convolve_backward

rng = np.random.default_rng(0)
x, grad_z = rng.integers(-9, 10, size=(2, 1, 8, 8, 1)).astype(float)
kernels = {
    "Gaussian": [[1, 2, 1], [2, 4, 2], [1, 2, 1]],
    "Laplace": [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
    "Sobel": [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
    "a corner": [[2, 1, 0], [1, 0, 0], [0, 0, 0]],
}
for name, entries in kernels.items():
    kernel = np.array(entries, float).reshape(3, 3, 1, 1)
    right = convolve_backward(grad_z, x, kernel, padding=1)[0]
    same = convolve(grad_z, kernel, np.zeros(1), padding=1)  # the belief: slide the kernel as it is
    cosine = np.sum(right * same) / np.linalg.norm(right) / np.linalg.norm(same)
    print(f"{name:9} equal: {str(np.array_equal(right, same)):6} cosine with the gradient {cosine:+.2f}")
