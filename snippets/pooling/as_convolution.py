import numpy as np

from linebyline.byhand.convolution import convolve, convolve_backward
from linebyline.byhand.pooling import mean_pool, mean_pool_backward

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 6, 6, 3))  # [batch, height, width, channels]
kernels = np.zeros((2, 2, 3, 3))  # [kernel_height, kernel_width, channels, filters]
kernels[:, :, [0, 1, 2], [0, 1, 2]] = 1 / 4  # filter c looks at channel c only
z = convolve(x, kernels, np.zeros(3), stride=2)
grad_h = rng.normal(size=z.shape)

grad_x, _, _ = convolve_backward(grad_h, x, kernels, stride=2)
print("forward: ", np.allclose(mean_pool(x), z, rtol=0, atol=1e-12))
print("backward:", np.allclose(mean_pool_backward(grad_h, x), grad_x, rtol=0, atol=1e-12))

for side in (6, 8):  # global mean pooling: one window, the whole picture
    pictures = rng.normal(size=(2, side, side, 3))
    pooled = mean_pool(pictures, side)
    grad_x = mean_pool_backward(np.ones_like(pooled), pictures, side)
    print(f"{side} x {side} pixels: {pooled.shape}, each pixel gets {grad_x.min():.4f} of the gradient")
