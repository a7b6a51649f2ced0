import numpy as np

from linebyline.data.digits import digits

images, labels = digits()


def errors(seed, counts):
    """Training error and gap in percent [counts, 2] after so many steps of gradient descent."""
    rng = np.random.default_rng(seed)
    order, v = rng.permutation(1797), rng.normal(size=(64, 100)) / 4
    h = np.hstack([np.maximum(images @ v, 0), np.ones((1797, 1))])  # [examples, width]
    train, dev = order[:300], order[-400:]
    x, targets = h[train], np.eye(10)[labels[train]]
    slopes, axes = np.linalg.eigh(x.T @ x / 300)
    slopes = np.maximum(slopes, 1e-12)  # curvature of the loss along each axis
    wrong = []
    for steps in counts:  # gradient descent from 0 in closed form, rate 1 / largest slope
        done = (1 - (1 - slopes / slopes[-1]) ** steps) / slopes
        w = axes @ (done[:, None] * (axes.T @ (x.T @ targets / 300)))
        right = (h @ w).argmax(axis=1) == labels
        wrong.append([1 - right[train].mean(), 1 - right[dev].mean()])
    train_error, dev_error = 100 * np.array(wrong).T
    return np.stack([train_error, dev_error - train_error], axis=1)


counts = (30, 300, 3000, 30_000)
e = np.array([errors(seed, counts) for seed in range(20)])  # [seeds, counts, 2]
print("steps    training error   gap to dev   dev error    (medians, points)")
for at, steps in enumerate(counts):
    (train, gap), dev = np.median(e[:, at], 0), np.median(e[:, at].sum(1))
    print(f"{steps:<12,}{train:9.1f}{gap:15.1f}{dev:12.1f}")
later, earlier = e[:, -1], e[:, 1]
print("from 300 to 30,000 steps: training error falls in", (later < earlier)[:, 0].sum(), end=" ")
print("of 20 seeds, the gap grows in", (later > earlier)[:, 1].sum())
