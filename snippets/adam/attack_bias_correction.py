from itertools import product

import numpy as np

rng, broken, sharpest, worst = np.random.default_rng(0), 0, 0.0, 0.0
for trial in range(500):
    beta, steps = 1 - 10.0 ** rng.uniform(-4, 0), int(rng.integers(2, 200))
    x = rng.standard_cauchy(steps) if trial % 2 else 10.0 ** rng.uniform(-6, 6, steps)
    x = np.sort(x) if trial % 4 == 0 else x  # rising: the newest is the largest
    m, corrected = 0.0, np.zeros(steps)
    for t in range(1, steps + 1):
        m = beta * m + (1 - beta) * x[t - 1]
        corrected[t - 1] = m / (1 - beta**t)
    low, high = np.minimum.accumulate(x), np.maximum.accumulate(x)  # of the values so far
    slack = 1e-10 * np.maximum.accumulate(abs(x))  # 1 - β^t loses up to four digits when β is near 1
    broken += np.sum((corrected < low - slack) | (corrected > high + slack))
    sharpest = max(sharpest, (corrected[-1] - low[-1]) / (high[-1] - low[-1]))

for _ in range(50):  # E[m_t] over all paths of a chain of two values; it starts stationary, and its values hang together
    beta, values, stay, steps = rng.uniform(), rng.normal(size=2), rng.uniform(size=2), 6
    leave = 1 - stay
    start, mean = leave[::-1] / leave.sum(), 0.0
    for path in product((0, 1), repeat=steps):
        odds, m = start[path[0]], 0.0
        for s, place in enumerate(path):
            odds *= 1 if s == 0 else stay[place] if path[s - 1] == place else leave[path[s - 1]]
            m = beta * m + (1 - beta) * values[place]
        mean += odds * m
    worst = max(worst, abs(mean - (1 - beta**steps) * start @ values))
print(f"500 series, every step: outside the range of the past {broken} times")
print("50 chains: E[m_t] is (1 - beta^t) E[x] to 12 digits:", bool(worst < 1e-12))
print(f"sharpest ratio {sharpest:.2f}")
