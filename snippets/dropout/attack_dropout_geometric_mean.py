from itertools import product

import numpy as np

from linebyline.byhand.losses import log_softmax, softmax

rng = np.random.default_rng(0)
worst, heaviest, sharpest = {}, 0.0, 0.0
for problem in range(600):
    family = ("one rate", "a rate for each unit", "huge logits", "unit pairs dropped together")[problem % 4]
    width, classes = int(rng.integers(1, 9)), int(rng.integers(2, 6))
    h, w, b = rng.normal(size=width), rng.normal(size=(width, classes)), rng.normal(size=classes)
    if family == "huge logits":
        w = 100 * w
    rates = rng.uniform(0, 0.95, width) if family == "a rate for each unit" else np.full(width, rng.uniform(0, 0.95))
    kept = np.array(list(product([0, 1], repeat=width)))  # [networks, width]
    chance = np.prod(np.where(kept, 1 - rates, rates), axis=1)
    if family == "unit pairs dropped together":
        kept = np.repeat(kept, 2, axis=1)[:, :width]  # unit 1 copies unit 0, and so on: the mean of a mask is still 1
    log_probs = log_softmax((h * kept / (1 - rates)) @ w + b)
    mean_log = chance @ log_probs
    geometric, full = softmax(mean_log[None])[0], softmax((h @ w + b)[None])[0]
    ratio = np.max(geometric[full > 1e-300] / full[full > 1e-300])
    worst[family] = max(worst.get(family, 0.0), abs(ratio - 1))
    sharpest, heaviest = max(sharpest, ratio), max(heaviest, np.exp(mean_log).sum())
for family, gap in worst.items():
    print(f"{family:<28} geometric mean / full network off by less than 1e-9: {gap < 1e-9}")
print(f"before it is scaled, the geometric mean never sums to more than 1: {heaviest <= 1 + 1e-12}")
print(f"sharpest ratio {sharpest:.2f}")
