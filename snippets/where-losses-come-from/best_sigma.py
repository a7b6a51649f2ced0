import numpy as np

residuals = np.random.default_rng(0).normal(scale=3, size=500)
s = np.mean(residuals**2)


def loss(sigma):
    return s / (2 * sigma**2) + np.log(sigma) + np.log(np.sqrt(2 * np.pi))


grid = np.sqrt(s) * np.linspace(0.5, 2, 1501)  # the guess stands at 1 on this scale
print(f"smallest at {grid[np.argmin(loss(grid))] / np.sqrt(s):.3f} of the square root of s")
print("and it is 1/2 + log(2 pi s) / 2:", np.isclose(loss(np.sqrt(s)), 0.5 + 0.5 * np.log(2 * np.pi * s), rtol=1e-12))
