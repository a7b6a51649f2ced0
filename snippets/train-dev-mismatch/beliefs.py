import numpy as np

from linebyline.data import digits
from linebyline.data.warp import inverse_maps, warp

images, labels = digits()
images = images.reshape(-1, 8, 8)


def gaps(seed, count, penalty):
    """Train on `count` upright digits; return dev − train, train-dev − train and dev − train-dev, in points."""
    rng = np.random.default_rng(seed)
    train, train_dev, dev, _ = np.split(rng.permutation(len(images)), [count, count + 300, count + 600])
    turned = warp(images[dev], inverse_maps(300, angle=rng.uniform(10, 30, 300)))
    w1 = rng.normal(size=(65, 200)) / 8

    def hidden(x):
        return np.maximum(np.c_[x.reshape(len(x), 64), np.ones(len(x))] @ w1, 0)

    h = hidden(images[train])
    w2 = np.linalg.solve(h.T @ h / count + penalty * np.eye(200), h.T @ np.eye(10)[labels[train]] / count)
    sets = ((images[train], train), (images[train_dev], train_dev), (turned, dev))
    a, b, c = (100 * np.mean((hidden(x) @ w2).argmax(axis=1) != labels[rows]) for x, rows in sets)
    return c - a, b - a, c - b


print("examples   penalty   dev − train = variance gap + mismatch gap   (points, means of 10)")
for count, penalty in ((300, 1e-3), (1197, 1e-3), (300, 1e-1), (1197, 1e-1)):
    total, variance, mismatch = np.mean([gaps(seed, count, penalty) for seed in range(10)], axis=0)
    print(f"{count:>8}{penalty:>10}{total:>14.0f}{variance:>15.0f}{mismatch:>15.0f}")
