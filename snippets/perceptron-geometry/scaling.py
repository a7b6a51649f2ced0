import numpy as np

from linebyline.neurons import margin, radius

rng = np.random.default_rng(0)
x, w = rng.normal(size=(6, 2)), np.array([1.0, 0.5])
labels = np.sign(x @ w).astype(int)
for c in (1.0, 100.0, 0.01, -1.0):
    right = (labels * (x @ (c * w)) > 0).sum()
    print(
        f"{c:7} * w: {right} of 6 right, margin / R = {margin(x, labels, c * w) / radius(x):+.4f}"
    )
