import numpy as np

rng = np.random.default_rng(0)
upper, lower, broken, runs = 0.0, np.inf, 0, 0
for _ in range(2000):
    n = int(rng.integers(2, 9))
    spread = 10 ** rng.uniform(0.01, 4)
    eigenvalues = 10 ** rng.uniform(-3, 3) * np.exp(rng.uniform(0, np.log(spread), n))
    q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    a = q * eigenvalues @ q.T
    flat, steep = eigenvalues.min(), eigenvalues.max()
    rho, steps = (steep - flat) / (steep + flat), int(rng.integers(1, 30))

    start = q @ (rng.normal(size=n) * rng.integers(2, size=n) + 1e-3 * rng.normal(size=n))  # often along a few axes only
    for factor in (1.0, rng.uniform(0.5, 1.5)):  # the best rate, and another
        worst = eigenvalues.argmin() if factor < 1 else eigenvalues.argmax()
        w = start if factor == 1 else q[:, worst]
        first = np.linalg.norm(w)
        for _step in range(steps):
            w = w - factor * 2 / (steep + flat) * (a @ w)
        ratio = np.linalg.norm(w) / first / rho**steps
        if factor == 1:
            upper, broken = max(upper, ratio), broken + (ratio > 1 + 1e-6)
        else:
            lower, broken = min(lower, ratio), broken + (ratio < 1 - 1e-6)
        runs += 1
print(f"{runs:,} runs on 2,000 bowls, the theorem broken {broken} times")
print(f"best rate, any start: error / bound at most {upper:.2f}")
print(f"other rates, worst start: error / bound at least {lower:.2f}")
print(f"sharpest ratio {upper:.2f}")
