import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.data import two_moons

points, labels = two_moons(np.random.default_rng(0), n=200, noise=0.2)
x = np.column_stack([points, np.ones(200)])  # [examples, inputs]
s = np.linalg.eigvalsh(x.T @ x).max() / (4 * 200)
w = np.zeros(3)
g = x.T @ logistic_loss_backward(x @ w, labels)
print(" ηs   the loss falls by   promised at least")
for factor in (0.1, 0.5, 1.0, 1.5, 2.0, 4.0, 16.0):
    rate = factor / s
    fall = logistic_loss(x @ w, labels) - logistic_loss(x @ (w - rate * g), labels)
    print(f"{factor:>4} {fall:>18.4f} {rate * (1 - factor / 2) * g @ g + 0.0:>19.4f}")
