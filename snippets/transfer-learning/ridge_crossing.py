import numpy as np

rng = np.random.default_rng(0)
D, d, delta, repeats = 20, 4, 0.5, 200
penalties = np.geomspace(1e-3, 1e3, 13)


def best(n, kept):
    """The error of ridge regression with the best of all penalties, its mean over training sets."""
    beta = rng.normal(size=(repeats, D))
    beta[:, :d] /= np.linalg.norm(beta[:, :d], axis=1, keepdims=True) / d**0.5
    beta[:, d:] /= np.linalg.norm(beta[:, d:], axis=1, keepdims=True) / delta  # the part the features miss
    x = rng.normal(size=(repeats, n, D))
    y, h = x @ beta[:, :, None] + rng.normal(size=(repeats, n, 1)), x[:, :, :kept]
    values, vectors = np.linalg.eigh(h.swapaxes(1, 2) @ h)
    right = (vectors.swapaxes(1, 2) @ (h.swapaxes(1, 2) @ y))[:, :, 0]
    errors = []
    for penalty in penalties:
        w = (vectors @ (right / (values + penalty))[:, :, None])[:, :, 0]
        errors.append((((w - beta[:, :kept]) ** 2).sum(axis=1) + (beta[:, kept:] ** 2).sum(axis=1)).mean())
    return min(errors)


for n in (5, 10, 20, 40, 80, 160):
    probe, raw = best(n, d), best(n, D)
    print(f"{n:4} examples: probe {probe:.2f}  raw {raw:.2f}  better: {'probe' if probe < raw else 'raw'}")
