from statistics import NormalDist

import numpy as np

distance = -2 * NormalDist().inv_cdf(0.075)


def errors(seed, n, big, bend=0.25, new=2000):
    """World B: training and dev error in percent."""
    rng = np.random.default_rng(seed)
    y = rng.choice([-1.0, 1.0], n + new)
    x = rng.normal(size=(n + new, 10))
    x[:, 0] += y * distance / 2 + bend * (x[:, 1] ** 2 - 1)
    i, j = np.triu_indices(10)
    more = [x[:, i] * x[:, j]] if big else []
    f = np.hstack([np.ones((n + new, 1)), x, *more])
    w = np.linalg.solve(f[:n].T @ f[:n] + 1e-3 * np.eye(f.shape[1]), f[:n].T @ y[:n])
    wrong = 100 * (f @ w * y <= 0)
    return wrong[:n].mean(), wrong[n:].mean()


print("examples   train - best   dev - train   bigger model has the lower dev error in")
for n in (200, 400, 800, 3200):
    small = np.array([errors(seed, n, False) for seed in range(120)])
    big = np.array([errors(seed, n, True) for seed in range(15)])
    train, dev = small.mean(axis=0)
    gaps = f"{train - 7.5:13.1f}{dev - train:14.1f}"
    print(f"{n:<8,}{gaps}{np.sum(big[:, 1] < small[:15, 1]):15} of 15 draws")
