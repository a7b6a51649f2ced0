import numpy as np

from linebyline.byhand.convolution import convolve_backward, patches

x = np.arange(16.0).reshape(1, 4, 4, 1)  # [batch, height, width, channels]
kernels = np.arange(1.0, 10.0).reshape(3, 3, 1, 1)  # [kernel_height, kernel_width, channels, filters]
delta = np.array([[1.0, -1.0], [2.0, 0.0]]).reshape(1, 2, 2, 1)  # [batch, rows, columns, filters]

matrix, weights, rows = patches(x, (3, 3)).reshape(4, 9), kernels.reshape(9, 1), delta.reshape(4, 1)
grad_weights = matrix.T @ rows  # [entries, filters]
grad_matrix = rows @ weights.T  # [batch · rows · columns, entries]
grad_x = np.zeros((4, 4))
for (i, j), row in zip(np.ndindex(2, 2), grad_matrix, strict=True):  # col2im: each row back to where it was read
    grad_x[i : i + 3, j : j + 3] += row.reshape(3, 3)

print("gradient for the kernel\n", grad_weights.reshape(3, 3).astype(int), sep="")
print("gradient for the picture\n", grad_x.astype(int), sep="")
ours = convolve_backward(delta, x, kernels)
assert (ours[0][0, :, :, 0] == grad_x).all() and (ours[1].reshape(9, 1) == grad_weights).all()
