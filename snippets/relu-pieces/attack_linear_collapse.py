from fractions import Fraction

import numpy as np


def rank(matrix):  # by elimination in fractions: no tolerance
    rows, found = [[Fraction(a) for a in row] for row in matrix.tolist()], 0
    for column in range(len(rows[0])):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for i in range(found + 1, len(rows)):
            factor = rows[i][column] / rows[found][column]
            rows[i] = [a - factor * p for a, p in zip(rows[i], rows[found], strict=True)]
        found += 1
    return found


rng = np.random.default_rng(0)
sharpest, broken, differ = {}, 0, 0
for trial in range(600):
    family = ("dense", "sparse", "pruned")[trial % 3]
    sizes = rng.integers(1, 7, int(rng.integers(3, 7))).tolist()
    weights = [rng.integers(-3, 4, shape) for shape in zip(sizes, sizes[1:], strict=False)]
    if family == "sparse":
        weights = [w * (rng.random(w.shape) < 0.5) for w in weights]
    if family == "pruned":  # half of all units lose their input weights
        weights = [w * (rng.random(w.shape[1]) < 0.5) for w in weights]
    biases = [rng.integers(-3, 4, w.shape[1]) for w in weights]
    x = h = rng.integers(-3, 4, (5, sizes[0]))
    one, bias = np.eye(sizes[0], dtype=int), np.zeros(sizes[0], dtype=int)
    for w, b in zip(weights, biases, strict=True):
        h, one, bias = h @ w + b, one @ w, bias @ w + b
    differ += not np.array_equal(h, x @ one + bias)
    ratio = rank(one) / min(sizes)
    sharpest[family], broken = max(sharpest.get(family, 0.0), ratio), broken + (ratio > 1)
print(f"600 linear networks: {differ} differ from their one layer, the bound broken {broken} times")
for family, ratio in sharpest.items():
    print(f"{family:<7} rank / narrowest width up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
