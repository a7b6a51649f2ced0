import numpy as np

rng = np.random.default_rng(0)
chance, u, rate = np.array([1.0, 0.1, 0.01]), np.array([1.0, -2.0, 2.0]), 1.0  # u: whom we compare with
rows = (rng.random((10_000, 3)) < chance) * rng.choice([-1.0, 1.0], (10_000, 3))
noise = rng.laplace(size=10_000)
w, v, regret = np.zeros(3), np.zeros(3), 0.0
farthest = abs(w - u)
print("rounds    regret     bound    regret/√rounds")
for t, (x, e) in enumerate(zip(rows, noise, strict=True), start=1):
    error = x @ (w - u) - e  # the target is x·u + e
    regret += abs(error) - abs(e)  # a convex loss, with a kink
    g = np.sign(error) * x
    v += g**2
    w -= rate * g / np.sqrt(np.maximum(v, 1))  # v is a count here: 0, or at least 1
    farthest = np.maximum(farthest, abs(w - u))
    if t in (10, 100, 1000, 10_000):
        bound = np.sum((farthest**2 / (2 * rate) + rate) * np.sqrt(v))
        print(f"{t:>6,} {regret:>9.0f} {bound:>9.0f} {regret / np.sqrt(t):>17.1f}")
