import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(8, 3))
labels = np.sign(x @ np.array([1.0, -1.0, 0.5])).astype(int)
candidates = rng.normal(size=(20_000, 3))
good = candidates[(labels[:, None] * (x @ candidates.T) > 0).all(axis=0)]
print(
    "random weights that separate the eight points: some, but under a quarter:",
    0 < len(good) < 5000,
)
i, j = rng.integers(len(good), size=(2, 1000))
mixed = (
    rng.uniform(0.1, 5, (1000, 1)) * good[i] + rng.uniform(0.1, 5, (1000, 1)) * good[j]
)
print(
    "sums of two of them that separate:",
    (labels[:, None] * (x @ mixed.T) > 0).all(axis=0).sum(),
    "of 1000",
)
