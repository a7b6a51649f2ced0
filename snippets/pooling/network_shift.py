import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.byhand.pooling import max_pool
from linebyline.data import digits

images, _ = digits()
x = np.pad(images[:100].reshape(-1, 8, 8, 1), [(0, 0), (4, 4), (4, 4), (0, 0)])  # 16 by 16 pixels
rng = np.random.default_rng(0)
kernels = [rng.normal(size=(3, 3, 1, 8)) * np.sqrt(2 / 9), rng.normal(size=(3, 3, 8, 16)) * np.sqrt(2 / 72)]


def features(x, sizes, strides=(1, 1)):  # convolution, relu, pooling; twice; then global mean pooling
    for kernel, size, stride in zip(kernels, sizes, strides, strict=True):
        x = np.pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)], mode="wrap")  # round the edge: a shift loses nothing
        x = max_pool(np.maximum(convolve(x, kernel, np.zeros(kernel.shape[3]), stride), 0), size)
    return x.mean(axis=(1, 2))  # [batch, channels]


nets = {"no pooling": [(1, 1)], "one max pooling": [(2, 1)], "two max poolings": [(2, 2)], "two strides of 2": [(1, 1), (2, 2)]}
print("shift in pixels    ", "".join(f"{shift:8d}" for shift in range(1, 9)))
for name, net in nets.items():
    still = features(x, *net)
    moved = [features(np.roll(x, shift, axis=2), *net) - still for shift in range(1, 9)]
    changes = [np.median(np.linalg.norm(m, axis=1) / np.linalg.norm(still, axis=1)) for m in moved]
    print(f"{name:19}", "".join(f"{change:8.3f}" for change in changes))
