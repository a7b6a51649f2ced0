import numpy as np

from linebyline.byhand.activations import sigmoid

rng = np.random.default_rng(0)
p = (15 - np.sqrt(33)) / 24
bend = p**2 * (1 - p) * (2 - 3 * p)


def problem(family, d):
    """A loss, its gradient, a start and the smoothness; None where it is to be measured."""
    x, y = rng.normal(size=(8, d)) * 10 ** rng.uniform(-1, 1, d), rng.uniform(size=8)
    largest, w = np.linalg.eigvalsh(x.T @ x).max(), rng.normal(size=d) * 10 ** rng.uniform(-2, 1)
    if family == "bowl or saddle":
        axes, curvatures = np.linalg.qr(rng.normal(size=(d, d)))[0], rng.uniform(-1, 1, d) * 10 ** rng.uniform(-1, 1, d)
        a = axes * curvatures @ axes.T
        return lambda w: w @ a @ w / 2, lambda w: a @ w, w, abs(curvatures).max()
    if family == "cross-entropy":
        loss, grad_z = lambda z: np.mean(np.logaddexp(0, z) - y * z), lambda z: sigmoid(z) - y
        return lambda w: loss(x @ w), lambda w: x.T @ grad_z(x @ w) / 8, w, largest / 32
    if family == "squared error":
        loss, grad_z = lambda p: np.mean((p - y) ** 2) / 2, lambda p: (p - y) * p * (1 - p)
        return lambda w: loss(sigmoid(x @ w)), lambda w: x.T @ grad_z(sigmoid(x @ w)) / 8, w, bend * largest / 8

    def gradient(w):  # a network: d inputs, d tanh units, one output
        w1, w2 = w[:-d].reshape(d, d), w[-d:]
        h = np.tanh(x @ w1)
        error = (h @ w2 - y) / 8
        return np.append(x.T @ (np.outer(error, w2) * (1 - h**2)), h.T @ error)

    def value(w):
        return np.mean((np.tanh(x @ w[:-d].reshape(d, d)) @ w[-d:] - y) ** 2) / 2

    return value, gradient, rng.normal(size=d * d + d), None


sharpest, broken = {"bowl or saddle": 0.0, "cross-entropy": 0.0, "squared error": 0.0, "tanh network": 0.0}, 0
for trial in range(1200):
    family = list(sharpest)[trial % 4]
    value, gradient, w, s = problem(family, int(rng.integers(1, 5)))
    g = gradient(w)
    rate = 10 ** rng.uniform(-3, 1) if s is None else 10 ** rng.uniform(-2, 1) / s
    if s is None:  # all that the proof needs: how fast the gradient changes along the step
        parts = np.linspace(0, 1, 65)[1:]
        s = max(np.linalg.norm(gradient(w - t * rate * g) - g) / (t * rate * np.linalg.norm(g)) for t in parts)
    over = value(w - rate * g) - value(w) + rate * g @ g  # what the straight line missed
    most = s * rate**2 * g @ g / 2
    broken += over > most * (1 + 1e-9) + 1e-12 * (1 + abs(value(w)))
    if most > 1e-6 * (1 + abs(value(w))):  # else rounding decides
        sharpest[family] = max(sharpest[family], over / most)
print(f"1,200 steps, the bound broken {broken} times")
for family, ratio in sharpest.items():
    print(f"{family:<15} missed by the line / most allowed: up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
