import numpy as np

from linebyline.byhand.pooling import max_pool, max_pool_backward, mean_pool


def overlapping_max(x):  # 2 x 2 windows at every place: outside the theorem's Euclidean half
    return np.maximum.reduce([x[:, i : i + 5, j : j + 5] for i in (0, 1) for j in (0, 1)])


def length(x):
    return np.sqrt(np.sum(x**2))


rng = np.random.default_rng(0)
names = ["max, maximum norm", "max, Euclidean", "mean, maximum norm", "mean, Euclidean", "overlapping max, Euclidean"]
closest = np.zeros(5)
for trial in range(3000):
    x, size = rng.integers(0, 5, size=(1, 6, 6, 1)).astype(float), int(rng.choice([2, 3]))  # many ties
    change = rng.normal(size=x.shape) * 10 ** rng.uniform(-2, 1)
    if trial % 3 == 1:  # the adversary: move the winners only, upward
        change = max_pool_backward(np.abs(rng.normal(size=max_pool(x, size).shape)), x + 0.1 * rng.random(x.shape), size)
    if trial % 3 == 2:  # the other: move each window as a whole
        change = np.kron(rng.normal(size=(6 // size, 6 // size)), np.ones((size, size)))[None, :, :, None]
    moved = {p: p(x + change, size) - p(x, size) for p in (max_pool, mean_pool)}
    found = [np.abs(moved[max_pool]).max() / np.abs(change).max(), length(moved[max_pool]) / length(change)]
    found += [np.abs(moved[mean_pool]).max() / np.abs(change).max(), length(moved[mean_pool]) / length(change) * size]
    assert max(found) < 1 + 1e-9
    peak = np.zeros_like(x)
    peak[0, rng.integers(1, 5), rng.integers(1, 5), 0] = 9.0  # one pixel that four overlapping windows see
    found.append(length(overlapping_max(x + peak) - overlapping_max(x)) / 9.0)
    closest = np.maximum(closest, found)
for name, ratio in zip(names, closest, strict=True):
    print(f"{name:26} at most {ratio:.2f} of the bound")
print(f"sharpest ratio {closest[:4].max():.2f}")
