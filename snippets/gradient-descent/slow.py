import numpy as np

for steps in (1, 10, 100, 1000):
    corner = 1 / (2 * steps + 1)
    w = 1.0
    for _ in range(steps):
        w -= np.clip(w, -corner, corner)  # s = 1 and η = 1: the gradient is w, but never longer than the corner
    gap = w**2 / 2 if abs(w) <= corner else corner * (abs(w) - corner / 2)
    print(f"T = {steps:>4}: gap {gap:.6f}, 1/(4T + 2) = {1 / (4 * steps + 2):.6f}, bound 1/(2T) = {1 / (2 * steps):.6f}")
