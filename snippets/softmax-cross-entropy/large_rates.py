import numpy as np

from linebyline.byhand.losses import LOSSES


def accuracies(loss, learning_rate, seed, steps=100):
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(5, 10))  # [classes, features]
    labels = rng.integers(5, size=1400)
    x = centres[labels] + rng.normal(size=(1400, 10))
    w = 3.0 * rng.normal(size=(10, 5))
    for _ in range(steps):
        w -= learning_rate * x[:400].T @ LOSSES[loss][1](x[:400] @ w, labels[:400])
    hits = (x @ w).argmax(axis=1) == labels
    return hits[:400].mean(), hits[400:].mean()


scores = {}
for loss, learning_rate in [("cross_entropy", 3), ("squared_error", 3), ("squared_error", 30)]:
    scores[loss, learning_rate] = np.array([accuracies(loss, learning_rate, seed) for seed in range(10)])
    train, new = np.median(scores[loss, learning_rate], axis=0)
    print(f"{loss}, learning rate {learning_rate:2d}: median {train:.2f} on training points, {new:.2f} on new points")
gain = scores["squared_error", 30] - scores["squared_error", 3]
print("squared error is better at 30 than at 3 on", np.sum(gain[:, 1] > 0), "of 10 problems")
