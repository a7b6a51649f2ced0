import numpy as np

rng, sharpest = np.random.default_rng(0), 0.0
for inputs in (2, 3, 10, 100):
    nearest = np.inf
    for _ in range(40):
        w, b = rng.normal(size=inputs), rng.normal()
        x = rng.normal(size=inputs) * 10 ** rng.uniform(-1, 1)
        claimed = abs(w @ x + b) / np.linalg.norm(w)
        axes = np.linalg.svd(w[None])[2][1:]  # orthonormal steps that stay on the border
        j = np.abs(w).argmax()
        point = np.eye(inputs)[j] * -b / w[j]  # one point of the border
        best = axes @ (x - point)  # the attack searches around these coordinates
        for reach in (1.0, 0.1, 0.001):
            points = point + (best + reach * rng.normal(size=(50, inputs - 1))) @ axes
            ratio = claimed / np.linalg.norm(points - x, axis=1).min()
            assert ratio < 1 + 1e-9
            sharpest, nearest = max(sharpest, ratio), min(nearest, 1 / ratio)
    print(f"{inputs:3} inputs: none of 6,000 points nearer than {nearest:.4f} of the claim")
print(f"sharpest ratio {sharpest:.2f}")
