import numpy as np

from linebyline.byhand.pooling import max_pool, max_pool_backward, mean_pool_backward

x = np.array([[5.0, 5, -2, -1, 7], [0, 1, -3, -1, 7], [9, 9, 9, 9, 9]])[None, :, :, None]
grad_h = np.array([[8.0, 6]])[None, :, :, None]
print("max pooling:", max_pool(x).ravel())
print("gradient, max:", max_pool_backward(grad_h, x)[0, :, :, 0], sep="\n")
print("gradient, mean:", mean_pool_backward(grad_h, x)[0, :, :, 0], sep="\n")
