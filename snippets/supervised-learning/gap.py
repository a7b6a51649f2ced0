import numpy as np

K = 100
gaps = []
for n in (25, 100, 400, 1600):
    gap = []
    for seed in range(51):
        right = np.random.default_rng(seed).integers(0, 2, (K, n)).mean(axis=1)
        gap.append(right.max() - 0.5)
    gaps.append(np.mean(gap))
    bound = np.sqrt(np.log(K) / (2 * n))
    print(f"n = {n:5}: mean gap is {gaps[-1] / bound:.1f} of sqrt(log K / 2n)")
ratios = np.array(gaps[:-1]) / gaps[1:]
print("four times the examples, about half the gap:", (abs(ratios - 2) < 0.3).all())
