import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import adagrad, momentum, nesterov, sgd
from linebyline.surfaces import descend, neuron

start, goal = np.array([-2.0, -2.0]), np.array([2.0, 1.0])  # (w, b)
rules = {
    "gradient descent, η = 1": sgd(1.0),
    "momentum, η = 1": momentum(1.0, 0.9),
    "Nesterov, η = 1": nesterov(1.0, 0.9),
    "AdaGrad, η = 0.5": adagrad(0.5),
    "AdaGrad, η = 0.1": adagrad(0.1),
}
print("                          until w is half-way   left after")
print("                            steps   most of b    300 steps")
for name, rule in rules.items():
    rows = []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=100)
        x[rng.permutation(100)[:80]] = 0
        path = descend(rule, neuron(x, sigmoid(2 * x + 1)), start, 300)
        way = (path - start) / (goal - start)  # [points, 2]: 0 at the start, 1 at the minimum
        half = np.argmax(way[:, 0] >= 0.5)
        rows.append([half, way[: half + 1, 1].max(), np.linalg.norm(path[-1] - goal)])
    step, share, left = np.median(rows, axis=0)
    print(f"{name:<24} {step:>8.0f} {share:>11.0%} {left:>12.2f}")
