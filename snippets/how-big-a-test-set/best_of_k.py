import numpy as np

from linebyline.metrics.intervals import binomial

n, p = 359, 0.97
print("equal models   best on the dev set, on average   too high by   theorem allows")
for k in (1, 10, 100, 1000):
    best = 1 - (
        np.cumsum(binomial(n, p))[:-1] ** k
    )  # chance that the best of k has more than s right
    excess = max(0.0, best.sum() / n - p)  # 0 for one model, up to rounding
    print(
        f"{k:12,}{p + excess:25.3f}{excess:22.3f}{np.sqrt(np.log(k) / (2 * n)):15.3f}"
    )

rng = np.random.default_rng(0)
true = rng.uniform(
    0.95, 0.97, (2000, 100)
)  # 2,000 projects of 100 models that are not equal
dev, test = rng.binomial(n, true) / n, rng.binomial(n, true) / n
rows, chosen = np.arange(2000), dev.argmax(axis=1)
for name, scores in (("dev", dev), ("test", test)):
    error = scores[rows, chosen] - true[rows, chosen]
    near = abs(error.mean()) < 3 * error.std() / np.sqrt(2000)
    print(
        f"{name:4} score of the chosen model: {'as high as it should be' if near else 'too high'} on average"
    )
