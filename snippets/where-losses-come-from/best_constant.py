import numpy as np

targets = np.array([0.0, 1.0, 1.0, 2.0, 2.5, 3.0, 20.0])  # [batch]; the last one is far out
labels = (targets >= 2).astype(float)  # 0 or 1
grid = np.linspace(-5, 25, 3001)[:, None]  # [candidates, 1]
inside = np.linspace(0.001, 0.999, 999)[:, None]

squared = grid[(0.5 * (grid - targets) ** 2).mean(axis=1).argmin(), 0]
absolute = grid[np.abs(grid - targets).mean(axis=1).argmin(), 0]
given = np.where(labels == 1, inside, 1 - inside)
binary = inside[(-np.log(given)).mean(axis=1).argmin(), 0]
print(f"squared error:        best on the grid {squared:.2f}, mean {targets.mean():.2f}")
print(f"absolute error:       best on the grid {absolute:.2f}, median {np.median(targets):.2f}")
print(f"binary cross-entropy: best on the grid {binary:.2f}, frequency {labels.mean():.2f}")
print(f"without the far one:  mean {targets[:-1].mean():.2f}, median {np.median(targets[:-1]):.2f}")
