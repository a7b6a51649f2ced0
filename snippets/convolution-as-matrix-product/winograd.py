from fractions import Fraction

import numpy as np

rng = np.random.default_rng(0)
same = []
for _ in range(100):
    d = [Fraction(int(number)) for number in rng.integers(-9, 10, 4)]  # four pixels
    g = [Fraction(int(number)) for number in rng.integers(-9, 10, 3)]  # a kernel of three, at two places
    plain = [d[0] * g[0] + d[1] * g[1] + d[2] * g[2], d[1] * g[0] + d[2] * g[1] + d[3] * g[2]]  # six products

    half_sum, half_difference = (g[0] + g[1] + g[2]) / 2, (g[0] - g[1] + g[2]) / 2  # once for each kernel
    m = [(d[0] - d[2]) * g[0], (d[1] + d[2]) * half_sum, (d[2] - d[1]) * half_difference, (d[1] - d[3]) * g[2]]
    same.append([m[0] + m[1] + m[2], m[1] - m[2] - m[3]] == plain)
print("two outputs from 4 products instead of 6, exactly the same:", all(same))
print(f"along both axes of a 3 × 3 kernel: {4 * 4} instead of {6 * 6}, a factor of {36 / 16}")
