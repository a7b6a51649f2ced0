from itertools import combinations
from math import comb

import numpy as np


def separable(z):
    """Count separable labelings. Each has a proof: a w that works, or weights that came back."""
    n = len(z)
    signs = 1 - 2 * (np.arange(2 ** (n - 1))[:, None] >> np.arange(n) & 1)  # last label +
    rows = signs[:, :, None] * z  # [labelings, examples, dimensions], whole numbers
    w = np.zeros((len(rows), z.shape[1]), int)
    seen, count, passes = w.copy(), 0, 0
    while len(rows):
        for i in range(n):  # the perceptron, on all labelings at once
            w = w + rows[:, i] * ((w * rows[:, i]).sum(axis=1) <= 0)[:, None]
        done = ((rows @ w[:, :, None])[:, :, 0] > 0).all(axis=1)
        circles = (w == seen).all(axis=1)
        count, passes, go = count + done.sum(), passes + 1, ~(done | circles)
        rows, w, seen = rows[go], w[go], seen[go]
        if passes & passes - 1 == 0:
            seen = w.copy()  # remember the weights after passes 1, 2, 4, 8, ...
    return 2 * count  # the mirrored ones too


rng = np.random.default_rng(0)
best, problems, broken, wrong = {True: 0.0, False: 0.0}, {True: 0, False: 0}, 0, 0
for _ in range(250):
    d, n = int(rng.integers(1, 4)), int(rng.integers(2, 9))
    z = np.column_stack([np.ones(n, int), rng.integers(-2, 3, (n, d))])  # few values
    size = min(n, d + 1)
    general = all(np.linalg.matrix_rank(z[list(rows)]) == size for rows in combinations(range(n), size))
    ratio = separable(z) / (2 * sum(comb(n - 1, k) for k in range(d + 1)))
    best[general], problems[general] = max(best[general], ratio), problems[general] + 1
    broken, wrong = broken + (ratio > 1), wrong + ((ratio == 1) != general)
print(f"general position: {problems[True]} problems, count / bound up to {best[True]:.2f}")
print(f"special position: {problems[False]} problems, count / bound up to {best[False]:.2f}")
print(f"bound broken: {broken}; equality elsewhere than in general position: {wrong}")
print(f"sharpest ratio {max(best.values()):.2f}")
