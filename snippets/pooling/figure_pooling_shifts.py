import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.byhand.pooling import max_pool
from linebyline.data import digits

images, _ = digits()
x = np.pad(images[:100].reshape(-1, 8, 8, 1), [(0, 0), (4, 4), (4, 4), (0, 0)])
rng = np.random.default_rng(0)
kernels = [rng.normal(size=(3, 3, 1, 8)) * np.sqrt(2 / 9), rng.normal(size=(3, 3, 8, 16)) * np.sqrt(2 / 72)]


def features(x, sizes):  # convolution round the edge, relu, pooling; twice; then global mean pooling
    for kernel, size in zip(kernels, sizes, strict=True):
        x = np.pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)], mode="wrap")
        x = max_pool(np.maximum(convolve(x, kernel, np.zeros(kernel.shape[3])), 0), size)
    return x.mean(axis=(1, 2))


fig, axes = plt.subplots(figsize=(6.4, 3.3), layout="constrained")
shifts = np.arange(9)
for name, sizes, style in [
    ("two max poolings", (2, 2), "^:"),
    ("one max pooling", (2, 1), "s--"),
    ("no max pooling", (1, 1), "o-"),
]:
    still = features(x, sizes)
    moved = np.array([features(np.roll(x, shift, axis=2), sizes) - still for shift in shifts])
    change = np.median(np.linalg.norm(moved, axis=2) / np.linalg.norm(still, axis=1), axis=1)
    axes.plot(shifts, change, style, label=name)
axes.set(xlabel="shift of the picture (pixels)", ylabel="change of the features\n(part of their length)", ylim=(-0.008, 0.19))
axes.legend(loc="upper center", ncols=3, frameon=False)
