import numpy as np

from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

RANGES = {"angle": (-7.5, 7.5), "shift": (-0.5, 0.5), "scale": (0.925, 1.075), "shear": (-0.15, 0.15)}
images, labels = digits()
order = np.random.default_rng(0).permutation(len(images))
images, labels = images[order].reshape(-1, 8, 8), labels[order]  # 0 ... 799 to learn from, the others to test


def accuracy(seed, copies):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(800)[:100]
    moved = [warp(images[rows], random_warps(rng, 100, **RANGES)) for _ in range(copies)]
    x, y = np.concatenate([images[rows], *moved]), np.tile(np.eye(10)[labels[rows]], (1 + copies, 1))
    w1 = rng.normal(size=(65, 150)) / 8  # stays as it is drawn

    def hidden(x):
        return np.maximum(np.c_[x.reshape(len(x), 64), np.ones(len(x))] @ w1, 0)

    h = hidden(x)  # [batch, width]
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(150), h.T @ y / len(h))
    return np.mean((hidden(images[800:]) @ w2).argmax(axis=1) == labels[800:])


for copies in (0, 2, 10):
    median = np.median([accuracy(seed, copies) for seed in range(5)])
    print(f"100 pictures and {copies:2d} moved copies of each: median accuracy {median:.2f}")
