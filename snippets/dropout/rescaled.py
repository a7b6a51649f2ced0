import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(40, 3))  # [examples, features]: lengths in metres
y = x @ [1.0, -2.0, 0.5] + rng.normal(size=40)
unit = np.array([1.0, 1000.0, 1.0])  # the second feature in millimetres


def predictions(x, dropout):
    penalty = np.diag(np.mean(x**2, axis=0)) if dropout else np.eye(3)  # of w²/2, both times factor 1: rate 0.5
    w = np.linalg.solve(x.T @ x / 40 + penalty, x.T @ y / 40)
    return x @ w


for name, dropout in (("ridge", False), ("dropout", True)):
    change = np.abs(predictions(x, dropout) - predictions(x * unit, dropout)).max()
    print(f"{name:<7} largest change of a prediction: {change:.2f}")
