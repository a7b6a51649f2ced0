from itertools import product

import numpy as np

rng = np.random.default_rng(0)
signs = np.array(list(product([-1.0, 1.0], repeat=4)))  # 16 equally likely vectors: mean 0, covariance the identity
ratios, gaps = [], []
for _ in range(300):
    x, y = rng.normal(size=(6, 4)), rng.normal(size=6)
    root = 10 ** rng.uniform(-1, 1) * rng.normal(size=(4, 4))  # noise = root @ signs has covariance root @ root.T
    noisy = (x[:, None, :] + signs @ root.T).reshape(-1, 4)  # each example with each noise: the mean is exact
    repeated = np.repeat(y, 16)
    w, covariance = rng.normal(size=4), root @ root.T
    with_noise = np.mean(0.5 * (noisy @ w - repeated) ** 2)
    with_penalty = np.mean(0.5 * (x @ w - y) ** 2) + 0.5 * w @ covariance @ w
    ratios.append(with_noise / with_penalty)
    from_noise = np.linalg.lstsq(noisy, repeated, rcond=None)[0]
    from_penalty = np.linalg.solve(x.T @ x + 6 * covariance, x.T @ y)
    gaps.append(np.abs(from_noise - from_penalty).max() / np.abs(from_penalty).max())
print("all signs, 300 problems: best weights agree to 1e-6:", max(gaps) < 1e-6)

x, y, w = rng.normal(size=(6, 4)), rng.normal(size=6), rng.normal(size=4)
for copies in (10, 1000):
    noise = rng.normal(size=(200, copies, 6, 4))  # 200 repetitions; sigma = 1
    sampled = np.mean(0.5 * ((x + noise) @ w - y) ** 2, axis=(1, 2))
    exact = np.mean(0.5 * (x @ w - y) ** 2) + 0.5 * w @ w
    print(f"{copies:4d} random copies: typically off by {np.median(np.abs(sampled / exact - 1)):.1%}")
print(f"sharpest ratio {max(ratios):.2f}")
