from itertools import product

import numpy as np

rng = np.random.default_rng(0)
x, w, y = rng.normal(size=6), rng.normal(size=6), 1.0  # one example of a linear regression
kept = np.array(list(product([0, 1], repeat=6)))
print("rate   |mean gradient|   spread of the gradient   spread / |mean|")
for rate in (0.1, 0.2, 0.5, 0.8):
    chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)
    dropped = x * kept / (1 - rate)  # [networks, features]
    grads = (dropped @ w - y)[:, None] * dropped  # of ½ (ŷ - y)²
    mean = chance @ grads
    spread = np.sqrt(chance @ np.sum((grads - mean) ** 2, axis=1))
    print(f"{rate:>4} {np.linalg.norm(mean):>17.2f} {spread:>24.2f} {spread / np.linalg.norm(mean):>17.2f}")
