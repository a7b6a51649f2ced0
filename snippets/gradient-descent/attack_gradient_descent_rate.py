import numpy as np

from linebyline.byhand.activations import sigmoid

rng = np.random.default_rng(1)


def problem(family, d):
    """A convex loss, its gradient, its smoothness and a start."""
    if family == "bowl":
        axes, curvatures = np.linalg.qr(rng.normal(size=(d, d)))[0], 10 ** rng.uniform(-4, 1, d)
        a = axes * curvatures @ axes.T
        return lambda w: w @ a @ w / 2, lambda w: a @ w, curvatures.max(), rng.normal(size=d)
    if family == "cross-entropy":  # at times no minimum exists: then the loss falls for ever
        x, y = rng.normal(size=(8, d)), rng.integers(0, 2, 8)
        loss, grad_z = lambda z: np.mean(np.logaddexp(0, z) - y * z), lambda z: (sigmoid(z) - y) / 8
        s = np.linalg.norm(x, 2) ** 2 / 32
        return lambda w: loss(x @ w), lambda w: x.T @ grad_z(x @ w), s, rng.normal(size=d)
    corner = 10 ** rng.uniform(-3, 0)  # parabola in the middle, then straight

    def value(w):
        r = np.linalg.norm(w)
        return r**2 / 2 if r <= corner else corner * (r - corner / 2)

    start = rng.normal(size=d)
    return value, lambda w: w / max(1.0, np.linalg.norm(w) / corner), 1.0, start / np.linalg.norm(start)


sharpest, checks, broken = {"bowl": 0.0, "cross-entropy": 0.0, "corner": 0.0}, 0, 0
for trial in range(300):
    family = list(sharpest)[trial % 3]
    value, gradient, s, start = problem(family, int(rng.integers(1, 6)))
    rate = rng.choice([1.0, rng.uniform(0.05, 1)]) / s
    path = [start]
    for _ in range(200):
        path.append(path[-1] - rate * gradient(path[-1]))
    for steps in (1, 3, 10, 30, 100):
        for v in (path[-1], 0 * start, rng.normal(size=len(start))):  # the theorem holds for any v
            bound = np.sum((start - v) ** 2) / (2 * rate * steps)
            gap = value(path[steps]) - value(v)
            checks, broken = checks + 1, broken + (gap > bound + 1e-12)
            if bound > 1e-9:
                sharpest[family] = max(sharpest[family], gap / bound)
print(f"{checks:,} comparisons, the bound broken {broken} times")
for family, ratio in sharpest.items():
    print(f"{family:<13} gap / bound up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
