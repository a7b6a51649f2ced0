import numpy as np

from linebyline.byhand.optimizers import momentum
from linebyline.surfaces import bowl, descend

rng = np.random.default_rng(0)
broken, above, steps = 0, 0, 80
sharpest = {"the bound at step t": 0.0, "q / modulus": 0.0}
for problem in range(400):
    eigenvalues = np.sort(10 ** rng.uniform(-2, 2, rng.integers(2, 7)))  # kappa up to 10,000
    low, high = np.sqrt(eigenvalues[[0, -1]])
    q = (high - low) / (high + low)
    start = rng.normal(size=len(eigenvalues)) * (np.eye(len(eigenvalues))[-1] if problem % 4 == 0 else 1)
    path = descend(momentum(4 / (high + low) ** 2, q**2), bowl(eigenvalues), start, steps)
    distance, t = np.linalg.norm(path, axis=1), np.arange(steps + 1)
    ratio = (distance / ((1 + (1 + q) * t) * q**t * distance[0])).max()
    above += (distance > q**t * distance[0] * (1 + 1e-9)).any()  # the bound without the factor t

    wide = 10.0 ** rng.uniform(-6, 0, 2000)  # 2,000 other settings, many of them near the best
    eta = 4 / (high + low) ** 2 * (1 + wide * rng.choice([-1, 1], 2000) * 0.9)
    beta = np.clip(q**2 * (1 + wide * rng.uniform(-1, 1, 2000)), 0, 0.9999)
    half = (1 + beta - eta * eigenvalues[[0, -1], None]) / 2  # [2, settings]
    root = np.sqrt(half**2 - beta + 0j)
    modulus = np.maximum(abs(half + root), abs(half - root)).max(axis=0).min()
    sharpest["the bound at step t"] = max(sharpest["the bound at step t"], ratio)
    sharpest["q / modulus"] = max(sharpest["q / modulus"], q / modulus)
    broken += ratio > 1 + 1e-9 or q / modulus > 1 + 1e-9
print(f"400 bowls, {steps} steps each, 2,000 other settings each: broken {broken} times")
for name, value in sharpest.items():
    print(f"{name:<20} reached up to {value:.3f}")
print(f"without the factor t, the bound breaks on {above} of 400 bowls")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
