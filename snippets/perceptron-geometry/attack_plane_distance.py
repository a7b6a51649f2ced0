import numpy as np

rng, sharpest = np.random.default_rng(0), 0.0
for inputs in (2, 3, 10, 100):
    nearest = np.inf
    for _ in range(200):
        w, b, x = (
            rng.normal(size=inputs),
            rng.normal(),
            rng.normal(size=inputs) * 10 ** rng.uniform(-1, 1),
        )
        claimed = abs(w @ x + b) / np.linalg.norm(w)
        axes = np.linalg.svd(w[None])[2][
            1:
        ]  # an orthonormal basis of the border's directions
        point = (
            np.eye(inputs)[np.abs(w).argmax()] * -b / w[np.abs(w).argmax()]
        )  # one point of the border
        wanted = axes @ (
            x - point
        )  # its coordinates come near x, and the attack searches around them
        for reach in (1.0, 0.1, 0.001):
            points = point + (wanted + reach * rng.normal(size=(50, inputs - 1))) @ axes
            ratio = claimed / np.linalg.norm(points - x, axis=1).min()
            assert ratio < 1 + 1e-9
            sharpest, nearest = max(sharpest, ratio), min(nearest, 1 / ratio)
    print(
        f"{inputs:3} inputs, 30,000 points of the border: none nearer than {nearest:.4f} of the claimed distance"
    )
print(f"sharpest ratio {sharpest:.2f}")
