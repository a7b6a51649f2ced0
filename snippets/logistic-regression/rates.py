import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.data import digits
from linebyline.neurons import with_ones


def limit(x):
    return np.linalg.eigvalsh(x.T @ x)[-1] / (4 * len(x))  # L


def rises(seed, factor):
    rng = np.random.default_rng(seed)
    x = with_ones(rng.normal(size=(200, 3)) + 1)
    labels = rng.integers(2, size=200)  # by coin flip
    w, losses = rng.normal(size=4), []
    for _ in range(300):
        losses.append(logistic_loss(x @ w, labels))
        w = w - factor / limit(x) * x.T @ logistic_loss_backward(x @ w, labels)
    return np.diff(losses).max() > 1e-9


for factor in (0.5, 1.0, 1.9, 2.5):
    count = sum(rises(seed, factor) for seed in range(10))
    print(f"learning rate {factor} / L: the loss rose somewhere on {count} of 10 data sets")
print(f"for the digits, 2 / L is {2 / limit(with_ones(digits()[0])):.2f}")
