import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.neurons import with_ones

rises = {}
for factor in (0.5, 1.0, 1.9, 2.5):
    rises[factor] = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        x, labels = with_ones(rng.normal(size=(200, 3)) + 1), rng.integers(2, size=200)  # labels by coin flip
        limit = np.linalg.eigvalsh(x.T @ x)[-1] / (4 * len(x))  # L
        w, losses = rng.normal(size=4), []
        for _ in range(300):
            losses.append(logistic_loss(x @ w, labels))
            w = w - factor / limit * x.T @ logistic_loss_backward(x @ w, labels)
        rises[factor].append(np.diff(losses).max() > 1e-9)
    print(f"learning rate {factor} / L: the loss rose somewhere on {sum(rises[factor])} of 10 data sets")
