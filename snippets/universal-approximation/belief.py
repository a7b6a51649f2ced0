import numpy as np

from linebyline.byhand.activations import sigmoid

x = np.linspace(0, 1, 101)
y = np.sin(8 * np.pi * x)  # four periods


def error(w, b, v, c):
    return np.mean((sigmoid(np.outer(x, w) + b) @ v + c - y) ** 2)


def descend(w, b, v, c, learning_rate, steps=2000):
    for _ in range(steps):
        h = sigmoid(np.outer(x, w) + b)  # [points, width]
        off = (h @ v + c - y) / len(x)  # gradient of half the mean squared error by the output
        back = np.outer(off, v) * h * (1 - h)
        w, b, v, c = (p - learning_rate * g for p, g in ((w, x @ back), (b, back.sum(0)), (v, off @ h), (c, off.sum())))
    return w, b, v, c


edges = np.linspace(0, 1, 41)
heights = np.sin(8 * np.pi * (edges[:-1] + edges[1:]) / 2)
towers = np.full(39, 100.0), -100.0 * edges[1:-1], np.diff(heights), heights[0]  # 40 towers: 39 sigmoids and a bias
print("set by hand:            mean squared error below 0.01:", error(*towers) < 0.01)
print("descended from there:   mean squared error below 0.003:", error(*descend(*towers, 0.05)) < 0.003)
ends = []
for rate in (0.05, 0.2, 0.5):
    for seed in range(5):
        rng = np.random.default_rng(seed)
        start = rng.normal(size=39), rng.normal(size=39), rng.normal(size=39) / np.sqrt(39), 0.0
        ends.append(error(*descend(*start, rate)))
print(f"descended from chance:  mean squared error above 0.3 in {sum(e > 0.3 for e in ends)} of {len(ends)} trainings")
print(f"a network that says 0:  mean squared error {error(np.zeros(1), np.zeros(1), np.zeros(1), 0.0):.2f}")
