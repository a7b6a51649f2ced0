import numpy as np

grads = 1 + 0.1 * np.random.default_rng(0).normal(size=200)  # 200 gradients of one weight
beta2, t = 0.999, len(grads)

v = 0.0
for g in grads:
    v = max(beta2 * v, abs(g))  # AdaMax
faded = np.abs(grads) * beta2 ** np.arange(t - 1, -1, -1)  # β₂^(t-i) |g_i|
print(f"AdaMax's v is the largest faded gradient: {np.isclose(v, faded.max())}")

print("    p   lower bound   root / v   upper bound   correction")
for p in (2, 8, 32, 128, 1024):
    new = 1 - beta2**p  # the share of the newest power
    root = v * (new * np.sum((faded / v) ** p)) ** (1 / p)  # powers of ratios up to 1: they cannot overflow
    lower, upper = new ** (1 / p), (t * new) ** (1 / p)
    assert lower <= root / v <= upper
    print(f"{p:>5} {lower:>13.3f} {root / v:>10.3f} {upper:>13.3f} {(1 - beta2 ** (p * t)) ** (1 / p):>12.3f}")
