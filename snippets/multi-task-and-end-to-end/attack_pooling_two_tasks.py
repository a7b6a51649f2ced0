from fractions import Fraction as F
from itertools import product

import numpy as np

rng = np.random.default_rng(0)


def by_counting(a, w1, w2, t1, t2):
    """The exact risk if each entry's error is +t or -t by a coin: the mean over all outcomes, in whole fractions."""
    d, total = len(w1), F(0)
    for coins in product((-1, 1), repeat=2 * d):
        for i in range(d):
            pooled = (1 - a) * (w1[i] + coins[i] * t1) + a * (w2[i] + coins[d + i] * t2)
            total += (pooled - w1[i]) ** 2
    return total / 4**d


def fractions(size, low, high, scale):
    return [F(int(v), scale) for v in rng.integers(low, high, size)]


equal, below, sides, sharpest = 0, 0, 0, 0.0
for _ in range(60):
    d = int(rng.integers(1, 4))
    w1, w2, (t1, t2) = fractions(d, -9, 10, 6), fractions(d, -9, 10, 6), fractions(2, 1, 10, 6)
    distance2 = sum((p - q) ** 2 for p, q in zip(w1, w2, strict=True))
    here, there = d * t1**2, d * t2**2 + distance2
    best = here / (here + there)
    least = by_counting(best, w1, w2, t1, t2)
    for a in [F(j, 7) for j in range(8)]:
        risk = by_counting(a, w1, w2, t1, t2)
        equal += risk == (1 - a) ** 2 * here + a**2 * there  # 1. the formula
        below += risk < least  # 2. no weight beats a*
        sides += a > 0 and (risk > here) != (a > 2 * best)  # 3. it hurts beyond 2 a*, and only there
        sharpest = max(sharpest, float(least / risk))
print(f"60 worlds, 8 weights each: formula exact in {equal}, better than a* in {below}, wrong side of 2 a* in {sides}")

wrong = 0
for _ in range(2000):  # 4. one w for both tasks: near the threshold, on both sides, in whole fractions
    d, n1, n2 = (int(v) for v in rng.integers(1, 60, 3))
    threshold = d * (F(1, n1) + F(1, n2))
    for distance2 in (threshold * F(999, 1000), threshold, threshold * F(1001, 1000)):
        for own, other in ((n1, n2), (n2, n1)):
            a = F(other, n1 + n2)
            risk = (1 - a) ** 2 * F(d, own) + a**2 * (F(d, other) + distance2)
            wrong += (risk > F(d, own)) != (distance2 > threshold)
print(f"2000 pairs of tasks, three distances, both tasks: wrong side of the threshold in {wrong}")
print(f"sharpest ratio {sharpest:.2f}")
