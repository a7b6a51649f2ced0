import numpy as np

from linebyline.byhand.losses import LOSSES

rng = np.random.default_rng(0)
n = 1500
a = rng.uniform(0.7, 8, n)  # how far on the wrong side
rate = 10 ** rng.uniform(-1, 1, n) * np.where(rng.random(n) < 0.5, 1, np.exp(a) / 50)  # half of them huge where a is large
rate = np.maximum(rate, np.exp(a) / 8000)  # so that nothing takes above some thousand steps
steps = {}
for loss, (_, backward) in LOSSES.items():
    logits = np.stack([-a / 2, a / 2], axis=1) + rng.normal(size=(n, 1))  # class 0 is right
    count, alive = np.zeros(n, dtype=int), np.arange(n)
    while len(alive):
        gradient = backward(logits[alive], np.zeros(len(alive), dtype=int)) * len(alive)
        logits[alive] -= rate[alive, None] * gradient
        count[alive] += 1
        alive = alive[logits[alive, 0] - logits[alive, 1] < -1e-9]  # within rounding of 0 counts as there
    steps[loss] = count
most = np.ceil((a + 1) / (2 * rate))
least = (np.exp(a) - 2) / (4 * rate)
broken = np.sum(steps["cross_entropy"] > most) + np.sum(steps["squared_error"] <= least)
print(f"{n} starts and rates, the theorem broken {broken} times")
many = most > 20  # where rounding up to a whole step hides nothing
upper, lower = np.max(steps["cross_entropy"][many] / most[many]), np.max(least / steps["squared_error"])
print(f"cross-entropy, steps / most: up to {upper:.2f}; squared error, least / steps: up to {lower:.2f}")
print(f"sharpest ratio {max(upper, lower):.2f}")
