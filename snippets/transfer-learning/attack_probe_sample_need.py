import numpy as np

rng = np.random.default_rng(0)


def measured(n, features, beta, sigma, draw, repeats=400):
    """Excess error of least squares on x @ features, for each of many training sets; x has unit covariance."""
    x, noise = draw((repeats, n, len(beta))), sigma * rng.normal(size=(repeats, n, 1))
    h, y = x @ features, x @ beta[:, None] + noise
    w = np.linalg.solve(h.swapaxes(1, 2) @ h, h.swapaxes(1, 2) @ y)
    return (((features @ w)[:, :, 0] - beta) ** 2).sum(axis=1)


def formula(n, d, sigma, delta):
    return delta**2 + (sigma**2 + delta**2) * d / (n - d - 1)


ratios, apart, right = [], [], 0
for _ in range(60):  # 1. random features of all kinds, mixed and of unequal size: the equation
    D = rng.integers(2, 12)
    d, sigma = rng.integers(1, D), rng.uniform(0.1, 2)
    features, beta = rng.normal(size=(D, d)) * rng.uniform(0.1, 5, d), rng.normal(size=D)
    delta = np.linalg.norm(beta - features @ np.linalg.lstsq(features, beta, rcond=None)[0])
    n = D + 7 + rng.integers(0, 30)
    errors = measured(n, features, beta, sigma, lambda shape: rng.normal(size=shape))
    ratios.append(errors.mean() / formula(n, d, sigma, delta))
    apart.append(abs(errors.mean() - formula(n, d, sigma, delta)) / (errors.std() / 20))
    crossing = D + 1 + (D - d) * sigma**2 / delta**2  # 2. the side of the crossing
    for n in (D + 2, D + 3, int(crossing), int(crossing) + 1, int(crossing) + 100):
        if n >= D + 2:
            right += (formula(n, d, sigma, delta) < formula(n, D, sigma, 0)) != (n < crossing)
print(f"60 problems: largest distance {max(apart):.1f} standard errors; wrong side of the crossing: {right}")

families = {  # 3. inputs that are not Gaussian, all with unit covariance
    "Gaussian": lambda shape: rng.normal(size=shape),
    "uniform": lambda shape: rng.uniform(-(3**0.5), 3**0.5, size=shape),
    "Student, 5 degrees": lambda shape: rng.standard_t(5, size=shape) / (5 / 3) ** 0.5,
}
eye, beta = np.eye(6), np.ones(6)
for name, draw in families.items():
    errors = measured(12, eye, beta, 1.0, draw, repeats=20000)
    print(f"{name:20} n = 12, d = 6: measured / formula {errors.mean() / formula(12, 6, 1.0, 0.0):.1f}")
print(f"sharpest ratio {np.mean(ratios):.2f}")
