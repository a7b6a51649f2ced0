import numpy as np

from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

images, _ = digits()
rng = np.random.default_rng(0)
for count in (1, 3, 10):
    scores = []
    for _ in range(5):
        rows = rng.permutation(len(images))[:100]
        pictures = np.repeat(images[rows].reshape(-1, 8, 8), count, axis=0)
        y = np.repeat(rng.integers(10, size=100), count)  # ten-sided dice, one throw a picture: nothing to learn
        x = warp(pictures, random_warps(rng, len(y), angle=(-7.5, 7.5), shift=(-0.5, 0.5))).reshape(-1, 64)
        order = rng.permutation(len(y))
        test, train = order[: len(y) // 5], order[len(y) // 5 :]
        nearest = ((x[train] ** 2).sum(axis=1) - 2 * x[test] @ x[train].T).argmin(axis=1)
        scores.append(np.mean(y[train][nearest] == y[test]))
    print(f"{count:2d} copies of each picture, labels thrown: median accuracy {np.median(scores):.1f}")
