import numpy as np

from linebyline.byhand.pooling import max_pool_backward, mean_pool_backward

x = np.array([[1.0, 3, 2, 0], [4, 2, 1, 6], [5, 8, 7, 1], [0, 2, 3, 4]])[None, :, :, None]
grad_h = np.array([[10.0, 20], [30, 40]])[None, :, :, None]  # [batch, rows, columns, channels]
print("max", max_pool_backward(grad_h, x)[0, :, :, 0], sep="\n")
print("mean", mean_pool_backward(grad_h, x)[0, :, :, 0], sep="\n")
