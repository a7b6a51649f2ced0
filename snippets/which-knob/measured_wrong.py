import numpy as np

from linebyline.data.digits import digits

images, labels = digits()


def three_errors(seed, kind):
    """Percent wrong: on training pictures as trained on, as they are, and on dev pictures."""
    rng = np.random.default_rng(seed)
    order, v = rng.permutation(1797), rng.normal(size=(64, 200)) / 4
    train, dev = order[:600], order[-400:]
    h = np.maximum(images @ v, 0)
    if kind == "dropout":  # linear output: the mean over all masks is a ridge penalty
        x, y, rate = h[train], labels[train], 0.5
        penalty = rate / (1 - rate) * np.diag((x**2).sum(axis=0))
        seen = x * (rng.random(x.shape) > rate) / (1 - rate)
    else:  # augmentation: three copies of each picture, with new noise on each pixel
        rows = np.repeat(train, 3)
        noise = 0.4 * rng.normal(size=(1800, 64))
        x = seen = np.maximum((images[rows] + noise) @ v, 0)
        y, penalty = labels[rows], 0.0
    w = np.linalg.solve(x.T @ x + penalty + 1e-6 * np.eye(200), x.T @ (np.eye(10)[y] - 0.1))
    clean = (h @ w).argmax(axis=1) != labels
    trained_on = (seen @ w).argmax(axis=1) != y
    return 100 * trained_on.mean(), 100 * clean[train].mean(), 100 * clean[dev].mean()


for kind in ("dropout", "noise"):
    e = np.array([three_errors(seed, kind) for seed in range(10)])
    noisy, clean, dev = np.median(e, axis=0)
    print(
        f"{kind:<8} as trained {noisy:3.0f}   measured clean {clean:4.1f}   dev {dev:4.1f}", end=""
    )
    print(
        "   training above dev:",
        (e[:, 0] > e[:, 2]).sum(),
        "and",
        (e[:, 1] > e[:, 2]).sum(),
        "of 10",
    )
print("labels wrong by chance 0.05: best error 1% is measured as", f"{0.05 + 0.9 * 0.01:.1%}")
