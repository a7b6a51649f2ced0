import numpy as np

x = np.linspace(-1, 1, 6001)
for n in (1, 2, 3):
    edges = np.linspace(-1, 1, n + 1)
    heights = abs(edges[:-1] + edges[1:]) / 2
    error = abs(abs(x) - heights[np.searchsorted(edges[1:-1], x, side="right")]).max()
    print(f"N = {n}: heights", *(f"{height:.3f}" for height in heights), f" error {error:.3f}, bound {1 / n:.3f}")
