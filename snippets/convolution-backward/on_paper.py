import numpy as np

x, kernel, delta = np.array([1, 0, 3, -1, 2]), np.array([2, -1, 1]), np.array([3, -2])
grad_x, grad_kernel, z = np.zeros(5, int), np.zeros(3, int), np.zeros(2, int)
for i in range(2):
    window = slice(2 * i, 2 * i + 3)  # stride 2
    z[i] = x[window] @ kernel
    grad_x[window] += delta[i] * kernel
    grad_kernel += delta[i] * x[window]
print("grad_x", grad_x, "grad_kernel", grad_kernel, "grad_b", delta.sum())
print("three products:", z @ delta, x @ grad_x, kernel @ grad_kernel)
