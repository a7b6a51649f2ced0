from fractions import Fraction

import numpy as np


def exact(rng, *shape):
    """Random fractions: nothing is ever rounded."""
    return np.array([Fraction(int(k), 4) for k in rng.integers(-4, 5, int(np.prod(shape)))], object).reshape(shape)


def gradients(x, y, w, b, v):
    """Squared error of a relu network with three hidden units, as on the page *Backpropagation*."""
    z = x @ w + b
    h = np.where(z > 0, z, Fraction(0))
    delta = (h @ v - y) / len(x)
    below = np.where(z > 0, delta @ v.T, Fraction(0))
    return x.T @ below, below.sum(axis=0), h.T @ delta


rules = {  # from the entry, its gradient and its memory to the next entry and memory
    "plain": lambda p, g, m: (p - g / 8, m),
    "momentum": lambda p, g, m: (p - (m / 2 + g) / 8, m / 2 + g),
    "decay": lambda p, g, m: (p - (g + p / 4) / 8, m),
    "sign": lambda p, g, m: (p - np.sign(g) * Fraction(1, 16), m),
    "scaled": lambda p, g, m: (p - g / (1 + m + g * g) / 4, m + g * g),
}
rng = np.random.default_rng(0)
ratios, apart, split, moving = [], 0, 0, 0
for trial in range(60):
    rule = rules[list(rules)[trial % len(rules)]]
    for twins in (True, False):
        x, y, w, b, v = (exact(rng, *shape) for shape in ((3, 2), (3, 1), (2, 3), (3,), (3, 1)))
        w[:, 1], b[1] = w[:, 0], b[0]
        if twins:
            v[1] = v[0]
        params, start = [w, b, v], w.copy()
        memory = [0 * p for p in params]
        for _ in range(2):
            pairs = [rule(p, g, m) for p, g, m in zip(params, gradients(x, y, *params), memory, strict=True)]
            params, memory = [list(column) for column in zip(*pairs, strict=True)]
        w, b, v = params
        moved = np.abs(w - start).sum(axis=0)
        differ = (w[:, 0] != w[:, 1]).any() or b[0] != b[1] or v[0, 0] != v[1, 0]
        if twins:
            apart += differ
            ratios += [moved[0] / moved[1]] if moved[1] else []
        elif moved[:2].any():
            moving, split = moving + 1, split + (w[:, 0] != w[:, 1]).any()
print(f"twins: 60 networks, 5 rules, 2 steps each; not equal to the last digit: {apart}")
print(f"outgoing weights drawn apart, and a unit that moved: {moving}; incoming weights now differ: {split}")
print(f"way of a unit over way of its twin, from {float(min(ratios)):.2f} to {float(max(ratios)):.2f}")
print(f"sharpest ratio {float(max(ratios)):.2f}")
