from itertools import product

import numpy as np

rng = np.random.default_rng(0)
ratios = {"independent": [], "one mask for all rows": [], "units in pairs": []}
for problem in range(600):
    family = list(ratios)[problem % 3]
    features, examples = int(rng.integers(2, 9)), int(rng.integers(1, 6))
    x = rng.normal(size=(examples, features)) * 10 ** rng.uniform(-2, 2, features)  # features of very different sizes
    w, y, rate = rng.normal(size=features), rng.normal(size=examples) * 10, rng.uniform(0, 0.95)
    kept = np.array(list(product([0, 1], repeat=features)))  # [networks, features]
    chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)
    if family == "units in pairs":
        kept = np.repeat(kept, 2, axis=1)[:, :features]  # unit 1 copies unit 0: no longer independent
    masks = kept / (1 - rate)
    if family == "one mask for all rows":
        losses = np.array([np.mean(0.5 * ((x * mask) @ w - y) ** 2) for mask in masks])
        expected = chance @ losses
    else:  # every row has its own mask: the mean over its masks, row by row
        expected = np.mean([chance @ (0.5 * ((row * masks) @ w - target) ** 2) for row, target in zip(x, y, strict=True)])
    plain = np.mean(0.5 * (x @ w - y) ** 2)
    penalty = 0.5 * rate / (1 - rate) * np.sum(w**2 * np.mean(x**2, axis=0))
    ratios[family].append(expected / (plain + penalty))
for family, found in ratios.items():
    print(f"{family:<22} expected loss / formula off by less than 1e-9: {np.abs(np.array(found) - 1).max() < 1e-9}")
print(f"sharpest ratio {max(ratios['independent']):.2f}")
