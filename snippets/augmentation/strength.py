import numpy as np

from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

images, labels = digits()
order = np.random.default_rng(0).permutation(len(images))
images, labels = images[order].reshape(-1, 8, 8), labels[order]  # 0 ... 799 to learn from, the others to test


def move(rng, x, strength):
    s = strength
    ranges = {"angle": (-15 * s, 15 * s), "shift": (-s, s), "scale": (1 - 0.15 * s, 1 + 0.15 * s), "shear": (-0.3 * s, 0.3 * s)}
    return warp(x, random_warps(rng, len(x), **ranges))


def accuracy(seed, strength, count=100, copies=4):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(800)[:count]
    x = np.concatenate([images[rows], *(move(rng, images[rows], strength) for _ in range(copies))])
    y = np.tile(np.eye(10)[labels[rows]], (1 + copies, 1))
    w1 = rng.normal(size=(65, 150)) / 8  # stays as it is drawn

    def hidden(x):
        return np.maximum(np.c_[x.reshape(len(x), 64), np.ones(len(x))] @ w1, 0)

    h = hidden(x)  # [batch, width]
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(150), h.T @ y / len(h))
    return np.mean((hidden(images[800:]) @ w2).argmax(axis=1) == labels[800:])


for strength in (0.0, 0.5, 1.0, 2.0):
    print(f"strength {strength}: median accuracy {np.median([accuracy(seed, strength) for seed in range(5)]):.2f}")
