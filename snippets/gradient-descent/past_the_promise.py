import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import descend, neuron

x, y = np.array([0.5, 2.5]), np.array([0.2, 0.9])
surface, rows = neuron(x, y), np.column_stack([x, np.ones(2)])
best = np.linalg.solve(rows, np.log(y / (1 - y)))  # the exact solution
slopes = sigmoid(rows @ best) * sigmoid(-rows @ best)
hessian = (rows.T * slopes**2) @ rows / 2  # ŷ = y: only the first term of the bend is left
p = (15 - np.sqrt(33)) / 24
s = p**2 * (1 - p) * (2 - 3 * p) * np.linalg.eigvalsh(rows.T @ rows).max() / 2
print(f"promised: 2/s = {2 / s:.2f}; at the minimum: 2/largest curvature = {2 / np.linalg.eigvalsh(hessian).max():.1f}")
for rate in (2.0, 6.0, 20.0, 45.0, 55.0):
    losses = surface.value(descend(sgd(rate), surface, [-2.0, -2.0], 1500))
    rises = np.sum(np.diff(losses[:200]) > 1e-12)
    print(f"rate {rate:>4.0f}: reaches the minimum: {losses[-1] < 1e-12}, the loss ever rose: {rises > 0}")
