import math

import numpy as np

from linebyline.metrics.intervals import binomial, wilson

epsilon = 0.01  # we want the accuracy to one point


def size(p):
    return math.ceil(1.96**2 * p * (1 - p) / epsilon**2)


anyone = math.ceil(math.log(2 / 0.05) / (2 * epsilon**2))
print("    p   n from its own p   exact chance to be off by more   n for any p")
for p in (0.5, 0.9, 0.97, 0.99):
    n = size(p)
    off = abs(np.arange(n + 1) / n - p) > epsilon + 1e-12  # a tie is not off
    print(f"{p:5}{n:13,}{binomial(n, p)[off].sum():27.3f}{anyone:22,}")

n = size(0.97)
for examples in (1_797, 100_000, 10_000_000):
    tests = round(0.2 * examples)
    low, high = wilson(round(0.97 * tests), tests)
    print(
        f"{n:,} of {examples:,} examples: {n / examples:.2%}; 20% of them would know 0.97 to {50 * (high - low):.2f} points"
    )
