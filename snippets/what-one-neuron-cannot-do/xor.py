import numpy as np

from linebyline.neurons import threshold_unit, truth_table

x = truth_table(2)  # [patterns, inputs]: 00, 01, 10, 11
xor = x.sum(axis=1) % 2
rng = np.random.default_rng(0)
right, gap = [], 0.0
for _ in range(20_000):
    w, b = rng.normal(size=2), rng.normal()
    scores = x @ w + b
    gap = max(gap, abs(scores[xor == 1].sum() - scores[xor == 0].sum()))
    right.append((threshold_unit(x, w, b) == xor).sum())
print(f"20,000 random units: between {min(right)} and {max(right)} of the 4 patterns right")
print("score(01) + score(10) = score(00) + score(11), up to rounding:", gap < 1e-12)
