from itertools import product

import numpy as np

from linebyline.byhand.convolution import patches

layers = sharp = above = 0
sharpest = 0.0
for h, w, k, s, p in product(range(1, 9), range(1, 9), range(1, 6), range(1, 5), range(4)):
    if k > min(h, w) + 2 * p:
        continue  # the kernel does not fit
    x = np.zeros((1, h, w, 2))
    ratio = patches(x, (k, k), stride=s, padding=p).size / x.size
    low = (k / s) ** 2 * (1 + (2 * p - k + 1) / h) * (1 + (2 * p - k + 1) / w)
    high = (k / s) ** 2 * (1 + (2 * p - k + s) / h) * (1 + (2 * p - k + s) / w)
    assert low - 1e-9 <= ratio <= high + 1e-9
    assert ratio <= k**2 + 1e-9 or 2 * p > k - 1
    assert ratio <= (k / s) ** 2 + 1e-9 or 2 * p > k - s
    layers += 1
    sharp += abs(ratio - high) < 1e-9
    above += ratio > k**2 + 1e-9
    sharpest = max(sharpest, ratio / high)
print(f"{layers} layers, all between the bounds; {sharp} are on the upper one")
print(f"{above} above k², and in each of them the padding is above (k - 1) / 2")
print(f"sharpest ratio {sharpest:.2f}")
