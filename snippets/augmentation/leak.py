import numpy as np

from linebyline.data import digits
from linebyline.data.warp import random_warps, warp

images, labels = digits()
rng = np.random.default_rng(0)
rows = rng.permutation(len(images))[:100]  # all that we have


def copies(rows, count=5):
    pictures = np.repeat(images[rows].reshape(-1, 8, 8), count, axis=0)
    maps = random_warps(rng, len(pictures), angle=(-7.5, 7.5), shift=(-0.5, 0.5))
    return warp(pictures, maps).reshape(-1, 64), np.repeat(labels[rows], count)


def read(x, train_x, train_labels):
    """The label of the nearest training picture."""
    return train_labels[((train_x**2).sum(axis=1) - 2 * x @ train_x.T).argmin(axis=1)]


scores = []
for _ in range(5):
    x, y = copies(rows)  # first augment, then split: the leak
    order = rng.permutation(500)
    leaked = np.mean(read(x[order[:100]], x[order[100:]], y[order[100:]]) == y[order[:100]])
    shuffled = rng.permutation(rows)  # first split, then augment the training side
    held_out = shuffled[:20]
    honest = np.mean(read(images[held_out], *copies(shuffled[20:])) == labels[held_out])
    rest = np.setdiff1d(np.arange(len(images)), rows)[:500]
    scores.append([leaked, honest, np.mean(read(images[rest], *copies(shuffled[20:])) == labels[rest])])
for name, score in zip(
    ("augment, then split", "split, then augment", "the truth: 500 others"), np.median(scores, axis=0), strict=True
):
    print(f"{name:23s} median accuracy {score:.2f}")
