import numpy as np

rng = np.random.default_rng(0)
n = 300_000
tp = np.floor(10 ** rng.uniform(0, 4, n))  # at least one hit
fp, fn = (np.floor(10 ** rng.uniform(-1, 4, n)) for _ in range(2))  # often 0: precision or recall is then 1
precision, recall = tp / (tp + fp), tp / (tp + fn)
f1 = 2 * tp / (2 * tp + fp + fn)
low, high = np.minimum(precision, recall), np.maximum(precision, recall)
broken, sharpest = 0, 0.0
for name, smaller, larger in (
    ("min <= F1", low, f1),
    ("F1 <= arithmetic mean", f1, (precision + recall) / 2),
    ("F1 <= 2 min / (1 + min)", f1, 2 * low / (1 + low)),
    ("F1 <  2 min", f1, 2 * low),
):
    ratio = smaller / larger
    at = ratio.argmax()
    print(f"{name:<24} ratio: median {np.median(ratio):.2f}, largest {ratio[at]:.4f}")
    broken, sharpest = broken + (ratio > 1 + 1e-12).sum(), max(sharpest, ratio[at])
print(f"{n:,} tables of counts, broken {broken} times")
print(f"sharpest ratio {sharpest:.2f}")
