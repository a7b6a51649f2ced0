import numpy as np

from linebyline.byhand.logistic import logistic_loss_backward


def growth(seed, flip=False, penalty=0.0):
    """How many times longer w is after 3000 steps than after 300."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(60, 2))
    x = x[np.abs(x[:, 1]) > 0.2]
    labels = (x[:, 1] > 0).astype(int)
    if flip:
        labels[np.argmax(x[:, 1])] = 0  # one point deep inside class 1
    w, lengths = np.zeros(2), {}
    for step in range(1, 3001):
        w = w - 2.0 * (x.T @ logistic_loss_backward(x @ w, labels) + penalty * w)
        lengths[step] = np.linalg.norm(w)
    return lengths[3000] / lengths[300]


for name, options in {"separable": {}, "one label flipped": {"flip": True}, "penalty": {"penalty": 0.01}}.items():
    factors = [growth(seed, **options) for seed in range(5)]
    print(
        f"{name:18s} still growing, on {sum(factor > 1.2 for factor in factors)} of 5;"
        f" settled, on {sum(abs(factor - 1) < 1e-3 for factor in factors)} of 5"
    )
