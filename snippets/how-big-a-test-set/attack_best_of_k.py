import numpy as np

from linebyline.metrics.intervals import binomial

sharpest = {"independent": 0.0, "lucky in turn": 0.0}
for n in (1, 2, 5, 20, 100, 400):
    for p in (0.02, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.97):
        probs = binomial(n, p)
        tail = np.cumsum(probs[::-1])[::-1][
            1:
        ]  # P(S >= 1), ..., P(S >= n): their sum is the mean of S
        for k in (2, 3, 4, 10, 100, 10_000, 1_000_000):
            best = {
                "independent": -np.expm1(k * np.log1p(-np.minimum(tail, 1 - 1e-15)))
            }  # 1 - (1 - tail)^k
            best["lucky in turn"] = np.minimum(
                1, k * tail
            )  # no two models are lucky at once: as often as can be
            for name, chance in best.items():
                ratio = (chance.sum() / n - p) / np.sqrt(np.log(k) / (2 * n))
                assert ratio <= 1
                sharpest[name] = max(sharpest[name], ratio)
for name, ratio in sharpest.items():
    print(f"{name:14} excess / bound up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
