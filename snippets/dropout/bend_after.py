from itertools import product

import numpy as np

from linebyline.byhand.losses import softmax

kept = np.array(list(product([0, 1], repeat=8)))  # [networks, features]: 8 inputs, rate 0.5, all masks alike
masks = kept / 0.5


def gaps(bend, seed):
    rng = np.random.default_rng(seed)
    x, w1, w2 = rng.normal(size=8), rng.normal(size=(8, 12)) / np.sqrt(8), rng.normal(size=(12, 3)) / np.sqrt(12)
    probs = softmax(bend((x * masks) @ w1) @ w2)  # [networks, classes]
    full = softmax((bend(x @ w1) @ w2)[None])[0]
    geometric = np.exp(np.log(probs).mean(axis=0))
    geometric, arithmetic = geometric / geometric.sum(), probs.mean(axis=0)
    return [0.5 * np.abs(mean - full).sum() for mean in (geometric, arithmetic)]


print("what follows the mask     gap to the geometric mean   to the arithmetic mean   (median of 200 networks)")
for name, bend in (
    ("two linear layers", lambda z: z),
    ("relu, then softmax", lambda z: np.maximum(z, 0)),
    ("tanh, then softmax", np.tanh),
):
    geometric, arithmetic = np.median([gaps(bend, seed) for seed in range(200)], axis=0)
    print(f"{name:<25} {geometric:>25.3f} {arithmetic:>24.3f}")
