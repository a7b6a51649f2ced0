import numpy as np

from linebyline.neurons import margin, perceptron_train, radius

w_star = np.array([1.0, 0, 0])
kept, fewer = 0, 0
for seed in range(40):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(60, 3)) * 10 ** rng.uniform(-1, 1, (60, 1))  # lengths from about 0.1 to 10
    x = x[abs(x[:, 0]) > 0.05 * np.linalg.norm(x, axis=1)]
    labels = np.sign(x[:, 0]).astype(int)
    unit = x / np.linalg.norm(x, axis=1, keepdims=True)
    bounds = [(radius(rows) / margin(rows, labels, w_star)) ** 2 for rows in (x, unit)]
    mistakes = [perceptron_train(rows, labels, epochs=100_000).mistakes for rows in (x, unit)]
    kept, fewer = kept + (bounds[1] <= bounds[0]), fewer + (mistakes[1] < mistakes[0])
print(f"the bound is no larger with rows of length 1: {kept} of 40 problems")
print(f"fewer mistakes with rows of length 1: {fewer} of 40 problems")
