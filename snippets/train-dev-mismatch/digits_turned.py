import numpy as np

from linebyline.data import digits
from linebyline.data.warp import inverse_maps, warp

images, labels = digits()
images = images.reshape(-1, 8, 8)


def learner(x, labels, rng, width=200):
    """Random relu features, then ridge regression onto one-hot labels; return the error rate as a function."""
    w1 = rng.normal(size=(65, width)) / 8

    def hidden(x):
        return np.maximum(np.c_[x.reshape(len(x), 64), np.ones(len(x))] @ w1, 0)  # [batch, width]

    h = hidden(x)
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(width), h.T @ np.eye(10)[labels] / len(h))
    return lambda x, labels: 100 * np.mean((hidden(x) @ w2).argmax(axis=1) != labels)


def project(seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(images))
    train, train_dev, dev, extra = np.split(order, [900, 1250, 1600])  # 900, 350, 350 and 197 rows
    turned = warp(images, inverse_maps(len(images), angle=rng.uniform(10, 30, len(images))))  # as the users hold it
    results = {}
    for name, rows, pictures in (
        ("upright only", train, images[train]),
        ("and 197 more upright", np.r_[train, extra], images[np.r_[train, extra]]),
        ("and 197 turned", np.r_[train, extra], np.concatenate([images[train], turned[extra]])),
    ):
        error = learner(pictures, labels[rows], np.random.default_rng(seed))
        sets = ((images, train), (images, train_dev), (turned, dev))
        results[name] = [error(x[rows], labels[rows]) for x, rows in sets]
    return results


runs = [project(seed) for seed in range(10)]
print("errors in %, median of 10    train   train-dev    dev")
for name in runs[0]:
    train, train_dev, dev = np.median([run[name] for run in runs], axis=0)
    print(f"{name:<26}{train:>8.2g}{train_dev:>12.2g}{dev:>7.2g}")
first, upright, turned = (np.array([run[name] for run in runs]) for name in runs[0])
mismatch, variance = first[:, 2] - first[:, 1], first[:, 1] - first[:, 0]
print("the mismatch gap is larger than the variance gap:", sum(mismatch > variance), "of 10")
print("197 turned pictures help the dev error more than 197 upright:", sum(turned[:, 2] < upright[:, 2]), "of 10")
