import numpy as np

rng = np.random.default_rng(0)
planes = 4000
for d in (2, 4, 10, 20):
    curvatures = np.ones(d)
    curvatures[-1] = -1  # L(w) = ½(w₁² + … + w_{d−1}² − w_d²): a saddle at 0
    u, v = rng.normal(size=(2, planes, d))  # two random directions for each slice
    p, q, r = (u * u) @ curvatures, (u * v) @ curvatures, (v * v) @ curvatures  # the slice's Hessian [[p, q], [q, r]]
    bowls = np.sum((p > 0) & (p * r > q * q))
    print(f"d = {d:>2}: {bowls:>5,} of {planes:,} slices look like a bowl, expected {planes * (1 - 2 ** (-(d - 2) / 2)):,.0f}")
print(f"one step along the last axis, from loss 0: {0.5 * np.eye(20)[-1] ** 2 @ curvatures}")
