import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.surfaces import bowl, neuron

x, y = np.array([0.5, 2.5]), np.array([0.2, 0.9])
rows = np.column_stack([x, np.ones(2)])  # a bias is an input of 1
largest = np.linalg.eigvalsh(rows.T @ rows).max()
p = (15 - np.sqrt(33)) / 24  # where p²(1 - p)(2 - 3p) is largest
bend = p**2 * (1 - p) * (2 - 3 * p)
print(f"bend of one example: {bend:.4f}, largest eigenvalue of XᵀX: {largest:.4f}")
losses = {
    "bowl": (bowl([5.0, 1.0], degrees=30).gradient, 5.0),
    "cross-entropy": (lambda w: (sigmoid(w @ rows.T) - y) @ rows / 2, largest / (4 * 2)),
    "squared error": (neuron(x, y).gradient, bend * largest / 2),
}
rng = np.random.default_rng(0)
v = rng.uniform(-5, 5, (20_000, 2))
w = v + rng.normal(size=v.shape) * 10 ** rng.uniform(-2, 1, (20_000, 1))  # near and far
for name, (gradient, s) in losses.items():
    measured = np.linalg.norm(gradient(v) - gradient(w), axis=1) / np.linalg.norm(v - w, axis=1)
    print(f"{name:<14} s = {s:.3f}, steps below 2/s = {2 / s:.2f} go down; measured at most {measured.max() / s:.2f} s")
