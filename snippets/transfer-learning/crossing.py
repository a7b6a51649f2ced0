import numpy as np

rng = np.random.default_rng(0)
D, d, sigma, delta = 20, 4, 1.0, 0.5  # inputs, features, noise, and what the features do not see
repeats = 500
beta = np.zeros(D)
beta[:d], beta[d] = 1.0, delta  # the features are the first d inputs; one input outside them matters too


def excess(n, kept):
    """The mean squared distance to the true function on new pictures, over all training sets."""
    x, noise = rng.normal(size=(repeats, n, D)), sigma * rng.normal(size=(repeats, n, 1))
    h, y = x[:, :, :kept], x @ beta[:, None] + noise
    w = np.linalg.solve(h.swapaxes(1, 2) @ h, h.swapaxes(1, 2) @ y)[:, :, 0]
    gap = np.concatenate([w, np.zeros((repeats, D - kept))], axis=1) - beta
    return (gap**2).sum(axis=1).mean()  # new x is standard normal


print("   n   probe formula measured   raw formula measured   who wins")
for n in (30, 50, 70, 85, 120, 200):
    probe = delta**2 + (sigma**2 + delta**2) * d / (n - d - 1)
    raw = sigma**2 * D / (n - D - 1)
    winner = "even" if np.isclose(probe, raw) else "probe" if probe < raw else "raw"
    print(f"{n:4} {probe:15.2f} {excess(n, d):8.2f} {raw:13.2f} {excess(n, D):8.2f}   {winner}")
print("crossing at n =", D + 1 + (D - d) * sigma**2 / delta**2)
