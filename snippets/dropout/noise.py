from itertools import product

import numpy as np

h, w, y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([1.0, -1.0, 2.0, 0.5]), 9.0  # [width], [width], the target of z = h·w
power = np.sum((h * w) ** 2)
print(
    f"full network: z = {h @ w:.0f}, sum of (h w)² = {power:.0f}, length of the gradient {abs(h @ w - y) * np.linalg.norm(h):.1f}"
)
print("rate  p/(1-p)  mean of z  variance of z  divided by the sum  spread of the gradient")
for rate in (0.1, 0.2, 0.5, 0.8):
    kept = np.array(list(product([0, 1], repeat=4)))  # [networks, width]: all 16 masks
    chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)
    dropped = h * kept / (1 - rate)
    z = dropped @ w  # [networks]
    mean, grads = chance @ z, (z - y)[:, None] * dropped  # the gradient of ½ (z - y)² with respect to w
    variance, mean_grad = chance @ (z - mean) ** 2, chance @ grads
    spread = np.sqrt(chance @ np.sum((grads - mean_grad) ** 2, axis=1))
    print(f"{rate:>4} {rate / (1 - rate):>8.2f} {mean:>10.2f} {variance:>14.2f} {variance / power:>19.2f} {spread:>23.1f}")
