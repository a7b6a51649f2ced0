import numpy as np


def excess(noise, armijo, seed):
    """The loss above its minimum after 400 batches of 8: 200 examples, 10 weights, squared error."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(200, 10))
    targets = x @ rng.normal(size=10) + noise * rng.normal(size=200)

    def loss(w, rows):
        return 0.5 * np.mean((x[rows] @ w - targets[rows]) ** 2)

    w = np.zeros(10)
    for _ in range(400):
        rows = rng.choice(200, 8, replace=False)
        g = x[rows].T @ (x[rows] @ w - targets[rows]) / 8
        eta = 1.0 if armijo else 0.03
        while armijo and loss(w - eta * g, rows) > loss(w, rows) - 0.1 * eta * (g @ g):
            eta /= 2
        w = w - eta * g
    return 0.5 * np.mean((x @ (w - np.linalg.lstsq(x, targets, rcond=None)[0])) ** 2)


for noise in (0.0, 1.0):
    armijo, fixed = (np.array([excess(noise, name, seed) for seed in range(5)]) for name in (True, False))
    print(f"noise {noise:.0f}: Armijo on the batch ends below the fixed rate 0.03 in {np.sum(armijo < fixed)} of 5 runs")
    size = "below 1e-20" if np.median(armijo) < 1e-20 else f"{np.median(armijo):.1g}"
    print(f"         median loss above the minimum: Armijo {size}, fixed rate {np.median(fixed):.1g}")
