from itertools import product

import numpy as np

h, w = np.array([1.0, 2.0, 3.0, 4.0]), np.array([1.0, -1.0, 2.0, 0.5])  # [width]: one unit, z = h·w
power = np.sum((h * w) ** 2)
print(f"full network: z = {h @ w:.0f}, sum of (h w)² = {power:.0f}")
print("rate  p/(1-p)  mean of z  variance of z  variance / sum of (h w)²")
for rate in (0.1, 0.2, 0.5, 0.8):
    mean = square = 0.0
    for kept in product([0, 1], repeat=4):  # all 16 masks
        chance = np.prod(np.where(kept, 1 - rate, rate))
        z = (h * kept / (1 - rate)) @ w
        mean, square = mean + chance * z, square + chance * z**2
    variance = square - mean**2
    print(f"{rate:>4} {rate / (1 - rate):>8.2f} {mean:>10.2f} {variance:>14.2f} {variance / power:>25.2f}")
