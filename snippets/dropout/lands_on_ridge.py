import numpy as np

from linebyline.byhand.dropout import dropout_mask

rng = np.random.default_rng(0)
x = rng.normal(size=(30, 5)) * [1, 1, 1, 0.3, 0.3]  # [examples, features]
x[:, 1] += x[:, 0]  # two features that agree
y = x @ [1, -1, 2, 3, 0] + rng.normal(size=30)
rate, w, iterates = 0.5, np.zeros(5), []
for mask in dropout_mask(rng, (6_000, 30, 5), rate):  # a new mask a step
    dropped = x * mask
    w = w - 0.05 * dropped.T @ (dropped @ w - y) / 30
    iterates.append(w)
mean = np.mean(iterates[1000:], axis=0)
gram, power = x.T @ x / 30, np.diag(np.mean(x**2, axis=0))
ridge = np.linalg.solve(gram + rate / (1 - rate) * power, x.T @ y / 30)
plain = np.linalg.solve(gram, x.T @ y / 30)
print("least squares:             ", plain.round(2))
print("ridge of the theorem:      ", ridge.round(2))
print(f"mean of 5,000 iterates within 0.05 of ridge: {np.abs(mean - ridge).max() < 0.05}")
print(f"... and within 0.05 of least squares: {np.abs(mean - plain).max() < 0.05}")
