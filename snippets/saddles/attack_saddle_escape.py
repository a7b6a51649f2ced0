import numpy as np

rng = np.random.default_rng(0)
sharpest, broken = 0.0, 0
for family in ("any start", "start on the way down", "start beside the stable subspace"):
    ratios = []
    for _ in range(300):
        n = int(rng.integers(2, 8))
        axes = np.linalg.qr(rng.normal(size=(n, n)))[0]  # columns are eigenvectors
        negative = int(rng.integers(1, n + 1))
        curvatures = np.r_[-np.sort(rng.uniform(0.05, 2, negative))[::-1], rng.uniform(0, 5, n - negative)]
        a, down = axes * curvatures @ axes.T, axes[:, 0]
        eta = rng.uniform(0.1, 1.99) / max(curvatures.max(), 1)  # eta times the largest stays below 2
        w = axes @ rng.normal(size=n)
        if family == "start on the way down":
            w = down * rng.uniform(1e-8, 1)
        if family == "start beside the stable subspace":
            w = w - axes[:, :negative] @ (axes[:, :negative].T @ w) + 10 ** rng.uniform(-8, -2) * down
        delta, growth = abs(down @ w), 1 - eta * curvatures[0]
        radius = np.linalg.norm(w) * rng.uniform(1.5, 1000)
        bound, steps, part = np.ceil(np.log(radius / delta) / np.log(growth)), 0, delta
        while np.linalg.norm(w) < radius:
            w, steps, part = w - eta * a @ w, steps + 1, part * growth
        broken += steps > bound or abs(abs(down @ w) / part - 1) > 1e-4
        ratios.append(steps / bound)
    sharpest = max(sharpest, max(ratios))
    print(f"{family:<33} steps / bound: median {np.median(ratios):.2f}, up to {max(ratios):.2f}")
print(f"900 saddles, a promise broken {broken} times")
print(f"sharpest ratio {sharpest:.2f}")
