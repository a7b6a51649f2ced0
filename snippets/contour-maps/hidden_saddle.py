import numpy as np

rng = np.random.default_rng(0)
planes = 4000
for d in (2, 4, 10, 20):
    curvatures = np.ones(d)
    curvatures[-1] = -1  # L(w) = ½(w₁² + … + w_{d−1}² − w_d²): a saddle at 0
    u, v = rng.normal(size=(2, planes, d))  # two random directions for each slice
    p, q, r = (u * u) @ curvatures, (u * v) @ curvatures, (v * v) @ curvatures
    bowls = np.sum((p > 0) & (p * r > q * q))  # the slice's Hessian is [[p, q], [q, r]]
    expected = planes * (1 - 2 ** (-(d - 2) / 2))
    print(f"d = {d:>2}: {bowls:>5,} of {planes:,} slices look like a bowl, expected {expected:,.0f}")
last = np.eye(20)[-1]
print(f"one step along the last axis, from loss 0: {0.5 * last**2 @ curvatures}")
