import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.data import two_moons

points, labels = two_moons(np.random.default_rng(0), n=200, noise=0.2)
x = np.column_stack([points, np.ones(200)])
s = np.linalg.eigvalsh(x.T @ x).max() / (4 * 200)
best = np.zeros(3)
for _ in range(20):  # Newton: a step to the lowest point of the parabola that fits best
    slopes = sigmoid(x @ best) * sigmoid(-x @ best)
    best -= np.linalg.solve(x.T * slopes @ x / 200, x.T @ logistic_loss_backward(x @ best, labels))
lowest = logistic_loss(x @ best, labels)
print(f"s = {s:.3f}, |w₀ - w*|² = {best @ best:.1f}")
w = np.zeros(3)
for t in range(1, 101):
    w = w - x.T @ logistic_loss_backward(x @ w, labels) / s
    if t in (1, 3, 10, 30, 100):
        print(f"T = {t:>3}: L(w) - L(w*) = {logistic_loss(x @ w, labels) - lowest:.1e}, bound {s * best @ best / (2 * t):.1e}")
