from itertools import product

import numpy as np

rng = np.random.default_rng(0)
ratios = []
for _ in range(150):
    curvature, w0, t = 10 ** rng.uniform(-2, 2), rng.normal() * 3, rng.integers(1, 11)
    learning_rate = rng.uniform(0.01, 2.2) / curvature  # beyond 2 too: there the formula for t steps still holds
    p = rng.choice([0.5, 0.1, 0.97])  # skewed noise: two values with mean 0
    s = rng.uniform(0.1, 10)
    values, chances = s * np.array([np.sqrt((1 - p) / p), -np.sqrt(p / (1 - p))]), np.array([p, 1 - p])
    second_moment = 0.0
    for path in product((0, 1), repeat=int(t)):  # EVERY sequence of t noises
        w = w0
        for i in path:
            w -= learning_rate * (curvature * w + values[i])
        second_moment += np.prod(chances[list(path)]) * w**2
    shrink = (1 - learning_rate * curvature) ** (2 * t)
    floor = learning_rate * s**2 / (curvature * (2 - learning_rate * curvature))
    theory = shrink * w0**2 + (1 - shrink) * floor
    assert np.isclose(second_moment, theory, rtol=1e-9)
    ratios.append(second_moment / theory)
print(f"{len(ratios)} random problems, all noise sequences: measured / theory {min(ratios):.4f} to {max(ratios):.4f}")
print(f"sharpest ratio {max(ratios):.2f}")
