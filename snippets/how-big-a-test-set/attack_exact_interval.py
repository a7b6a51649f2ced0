import numpy as np

from linebyline.metrics.intervals import binomial, clopper_pearson

sharpest = 0.0
for alpha in (0.5, 0.05, 0.001):
    for n in (1, 3, 10, 40, 160):
        right = np.arange(n + 1)
        low, high = clopper_pearson(right, n, 1 - alpha)
        # a miss gets likelier where p leaves an interval: just below a lower end,
        # or just above an upper one
        p = np.concatenate(
            [
                low[1:] * (1 - 1e-9),
                high[:-1] + (1 - high[:-1]) * 1e-9,
                np.linspace(0, 1, 101),
            ]
        )
        missed = (p[:, None] < low) | (p[:, None] > high)  # [shares, counts]
        worst = (binomial(n, p) * missed).sum(axis=1).max() / alpha
        assert worst <= 1 + 1e-9  # rounding of the ends
        sharpest = max(sharpest, worst)
        if alpha == 0.05:
            print(f"n = {n:3}: misses at most {worst:.2f} of the 5% allowed")
print(f"sharpest ratio {sharpest:.2f}")
