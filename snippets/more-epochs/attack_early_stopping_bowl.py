import itertools

import numpy as np

rng = np.random.default_rng(0)
sharpest, outside, tried = 0.0, 0, 0
for _ in range(60):
    n, width = 4, int(rng.integers(1, 4))
    x, w_star = rng.normal(size=(n, width)), rng.normal(size=width)
    sigma = 10 ** rng.uniform(-1.5, 1.0)
    hessian = x.T @ x / n
    eigenvalues, axes = np.linalg.eigh(hessian)
    rate = rng.uniform(0.05, 0.95) / eigenvalues.max()
    if 1 / (rate * eigenvalues.min()) > 100:  # the flattest direction would need too many steps
        continue
    labels = x @ w_star + sigma * np.array(list(itertools.product((-1, 1), repeat=n)))  # all 16 patterns of label noise
    w, risk = np.zeros((16, width)), []
    for _ in range(2000):  # plain gradient descent on each of the 16 data sets
        risk.append(np.mean(np.sum((w - w_star) @ hessian * (w - w_star), axis=1)) / 2)
        w = w - rate * (w @ x.T - labels) @ x / n
    signal, noise = (axes.T @ w_star) ** 2, sigma**2 / (n * eigenvalues)
    times = np.log(noise / (signal + noise)) / np.log1p(-rate * eigenvalues)
    tried += 1
    best = int(np.argmin(risk))
    outside += not np.floor(times.min()) <= best <= np.ceil(times.max())
    floor = np.sum(eigenvalues * signal * noise / (signal + noise)) / 2
    sharpest = max(sharpest, floor / risk[best])
print(f"{tried} least-squares problems, each with all 16 patterns of label noise, 2,000 steps")
print(f"lowest expected test loss outside of the first and the last best step: {outside}")
print(f"sharpest ratio {sharpest:.2f}")
