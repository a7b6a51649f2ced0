import numpy as np

from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

images, labels = digits()
order = np.random.default_rng(0).permutation(len(images))
images, labels = images[order].reshape(-1, 8, 8), labels[order]  # 0 ... 799 to learn from, 500 others to test


def move(rng, x, strength):
    s = strength
    ranges = {"angle": (-15 * s, 15 * s), "shift": (-s, s), "scale": (1 - 0.15 * s, 1 + 0.15 * s), "shear": (-0.3 * s, 0.3 * s)}
    return warp(x, random_warps(rng, len(x), **ranges))


def accuracy(seed, strength, count, copies):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(800)[:count]
    x = np.concatenate([images[rows], *(move(rng, images[rows], strength) for _ in range(copies))])
    y = np.tile(np.eye(10)[labels[rows]], (1 + copies, 1))
    w1 = rng.normal(size=(65, 150)) / 8  # stays as it is drawn

    def hidden(x):
        return np.maximum(np.c_[x.reshape(len(x), 64), np.ones(len(x))] @ w1, 0)

    h = hidden(x)  # [batch, width]
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(150), h.T @ y / len(h))
    return np.mean((hidden(images[800:1300]) @ w2).argmax(axis=1) == labels[800:1300])


for count in (100, 200, 400):
    alone, moved = (np.median([accuracy(seed, 0.5, count, copies) for seed in range(5)]) for copies in (0, 3))
    print(f"{count} real pictures: median accuracy {alone:.2f}; with 3 moved copies of each: {moved:.2f}")
