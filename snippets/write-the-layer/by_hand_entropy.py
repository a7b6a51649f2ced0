import numpy as np


def widened(x, s):
    return s * np.logaddexp(0, x / s)


x, h = np.linspace(-1, 1, 9), 1e-6
for s in (0.05, 0.2, 1.0):
    p = 1 / (1 + np.exp(-x / s))
    entropy = -p * np.log(p) - (1 - p) * np.log(1 - p)
    slope = (widened(x, s + h) - widened(x, s - h)) / (2 * h)
    print(f"s = {s}: slope in s is the entropy: {np.allclose(slope, entropy, atol=1e-8)}; largest, at x = 0: {entropy.max():.4f}")
