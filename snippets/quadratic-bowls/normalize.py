import numpy as np

from linebyline.neurons import with_ones


def steps_needed(x, targets):
    a, b = x.T @ x / len(x), x.T @ targets / len(x)  # loss: ½ wᵀAw - b·w + const
    best = np.linalg.solve(a, b)
    eigenvalues = np.linalg.eigvalsh(a)
    rate, w, steps = 2 / (eigenvalues[-1] + eigenvalues[0]), np.zeros(len(a)), 0
    while (w - best) @ a @ (w - best) > 1e-6 * best @ a @ best:
        w, steps = w - rate * (a @ w - b), steps + 1
    return eigenvalues[-1] / eigenvalues[0], steps


for r in (0.0, 0.9):
    rng = np.random.default_rng(0)
    base = np.linalg.qr(with_ones(rng.normal(size=(500, 2))))[0][:, 1:] * np.sqrt(500)
    base[:, 1] = r * base[:, 0] + np.sqrt(1 - r**2) * base[:, 1]  # correlation r
    raw = base * [2.0, 0.5] + [4.0, -2.0]
    targets = raw @ [1.0, -2.0] + 4 + 0.1 * rng.normal(size=500)
    centered = raw - raw.mean(axis=0)
    standardized = centered / raw.std(axis=0)
    turned = centered @ np.linalg.eigh(np.cov(centered.T))[1]  # along the axes of the cloud
    whitened = turned / turned.std(axis=0)
    print(f"correlation {r}")
    for name, x in (("raw", raw), ("centered", centered), ("standardized", standardized), ("whitened", whitened)):
        kappa, steps = steps_needed(with_ones(x), targets)
        print(f"  {name:<13} κ = {kappa:>8,.1f}   steps: {steps:>6,}")
