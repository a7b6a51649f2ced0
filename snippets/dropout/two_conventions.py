import numpy as np

from linebyline.byhand.losses import softmax

rng = np.random.default_rng(0)
h, labels = rng.normal(size=(20, 6)), rng.integers(0, 3, 20)  # [batch, width]
rate, keep, y = 0.75, 0.25, np.eye(3)[labels]
w = rng.normal(size=(6, 3))  # inverted dropout: divide while training
v = w / keep  # the first paper: only zeros while training, multiply by keep at prediction
same_step = np.zeros((6, 3)) + v  # a copy that learns at the same rate as w
for _ in range(200):
    zeros = rng.random(h.shape) >= rate
    w -= 0.05 * (h * zeros / keep).T @ (softmax(h * zeros / keep @ w) - y) / 20
    v -= 0.05 / keep**2 * (h * zeros).T @ (softmax(h * zeros @ v) - y) / 20
    same_step -= 0.05 * (h * zeros).T @ (softmax(h * zeros @ same_step) - y) / 20


def gap(other):
    return np.abs(h @ w - keep * h @ other).max()


print(f"logits differ by less than 1e-10 if v learns at 0.05 / keep²: {gap(v) < 1e-10}")
print(f"logits differ by more than 0.1 if v learns at 0.05, as w does: {gap(same_step) > 0.1}")
