from fractions import Fraction as F
from itertools import product

import numpy as np

rng = np.random.default_rng(0)
low, high, missing, moved = F(10), F(0), 0, 0
for _ in range(300):
    cells = list(product(range(rng.integers(2, 4)), range(2)))  # all pairs (x, y)
    xs = sorted({x for x, _ in cells})

    def shares(count, least):
        counts = rng.integers(least, 10, count)
        counts[rng.integers(count)] += 1
        return [F(int(c), int(counts.sum())) for c in counts]

    train_x, test_x = shares(len(xs), 1), shares(len(xs), 0)
    yes = [F(int(rng.integers(0, 11)), 10) for _ in xs]  # p(y = 1 | x), shared
    loss = {cell: F(int(rng.integers(0, 20))) + 1 for cell in cells}
    train = {(x, y): train_x[x] * (yes[x] if y else 1 - yes[x]) for x, y in cells}
    test = {(x, y): test_x[x] * (yes[x] if y else 1 - yes[x]) for x, y in cells}
    w = [a / b for a, b in zip(test_x, train_x, strict=True)]
    truth = sum(test[cell] * loss[cell] for cell in cells)
    mean = F(0)
    for sample in product(cells, repeat=2):  # all training sets of two examples, each with its probability
        mean += train[sample[0]] * train[sample[1]] * sum(w[x] * loss[x, y] for x, y in sample) / 2
    low, high = min(low, mean / truth), max(high, mean / truth)

    gone = train_x[:-1] + [F(0)]  # the last x never comes in training
    seen = [(x, y) for x, y in cells if x < xs[-1]]
    scale = sum(gone)
    weighted = sum(train[c] / scale * (test_x[c[0]] / (train_x[c[0]] / scale)) * loss[c] for c in seen)
    outside = sum(test[c] * loss[c] for c in cells if c not in seen)
    missing += weighted + outside == truth

    other = {(x, y): test_x[x] * (1 - yes[x] if y else yes[x]) for x, y in cells}  # concept shift: the labels change
    moved += mean != sum(other[c] * loss[c] for c in cells)
print(f"300 random worlds, all training sets of two: mean of the weighted loss / test loss from {low} to {high}")
print(f"one input without support: too small by its share of the test loss in {missing} of 300")
print(f"labels changed as well: the weighted loss is wrong in {moved} of 300")
print(f"sharpest ratio {float(high):.2f}")
