import numpy as np

from linebyline.byhand.dropout import dropout_mask

h = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])  # [batch, width]
w = np.array([[1.0], [3.0], [2.0], [0.5]])  # [width, classes]
mask = dropout_mask(np.random.default_rng(1), h.shape, rate=0.5)
dropped = h * mask  # forward
grad_z = np.ones((2, 1))  # of the sum of all z = dropped @ w
grad_h = grad_z @ w.T * mask  # backward: the same mask
print("mask:", *mask.tolist())
print("h * mask:", *dropped.tolist())
print("z:", *(dropped @ w).tolist())
print("grad of h:", *grad_h.tolist())
print("grad of w:", (dropped.T @ grad_z)[:, 0].tolist())
