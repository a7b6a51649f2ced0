from itertools import combinations, product

import numpy as np


def covariance(rows):
    return (rows - rows.mean(axis=0)).T @ (rows - rows.mean(axis=0)) / len(rows)


rng = np.random.default_rng(0)
ratios = {"with replacement": [], "without": []}
for _ in range(200):
    N, parameters = rng.integers(2, 9), rng.integers(1, 4)
    grads = rng.normal(size=(N, parameters)) ** 3 * 10 ** rng.uniform(-3, 3)  # skewed, with outliers
    if rng.random() < 0.3:
        grads[1:] = grads[1]  # the adversary: all alike but one
    B = rng.integers(1, N + 1)
    formula = covariance(grads) / B
    for name, every, factor in (
        ("with replacement", product(range(N), repeat=min(B, 4)), B / min(B, 4)),
        ("without", combinations(range(N), B), (N - B) / (N - 1)),
    ):
        means = grads[np.array(list(every))].mean(axis=1)  # EVERY batch there is
        size = np.linalg.norm(grads)
        assert np.allclose(means.mean(axis=0), grads.mean(axis=0), atol=1e-12 * size)
        assert np.allclose(covariance(means), factor * formula, atol=1e-12 * size**2)
        u = rng.normal(size=parameters)  # the noise along a random direction
        if factor > 0:
            ratios[name].append((u @ covariance(means) @ u) / (factor * (u @ formula @ u)))
for name, found in ratios.items():
    print(f"{name}: measured / formula from {min(found):.4f} to {max(found):.4f} on {len(found)} random problems")
print(f"sharpest ratio {max(max(found) for found in ratios.values()):.2f}")
