import numpy as np

from linebyline.gradient_check import numerical_gradient

x, kernel, delta = np.array([1.0, 2, 0, -1, 3]), np.array([2.0, 1, -1]), np.array([1.0, -2, 3])


def convolve(x, kernel, b):
    return np.array([b + x[i : i + 3] @ kernel for i in range(len(x) - 2)])


grad_x, grad_kernel, grad_b = np.zeros(5), np.zeros(3), delta.sum()
for i in range(3):
    grad_x[i : i + 3] += delta[i] * kernel  # each place hands a copy of the kernel to its window
    grad_kernel += delta[i] * x[i : i + 3]  # and a copy of its window to the kernel
print("z          ", convolve(x, kernel, 0.0))
print("grad_x     ", grad_x)
print("grad_kernel", grad_kernel)
print("grad_b     ", grad_b)
by_differences = [
    numerical_gradient(lambda v: float(delta @ convolve(v, kernel, 0.0)), x),
    numerical_gradient(lambda v: float(delta @ convolve(x, v, 0.0)), kernel),
    numerical_gradient(lambda v: float(delta @ convolve(x, kernel, v[0])), np.zeros(1)),
]
print("differences agree:", all(map(np.allclose, by_differences, (grad_x, grad_kernel, grad_b))))
