import numpy as np

curvature, w = 4.0, 1.0  # L = 2w², g = 4
for c in (0.1, 0.5, 0.9):
    rates = np.linspace(0, 1, 100_001)
    after = 2 * (w - rates * curvature * w) ** 2
    held = rates[after <= 2 * w**2 - c * rates * (curvature * w) ** 2 + 1e-12]
    print(f"c = {c}: accepted up to {held.max():.3f}; by hand 2(1 - c)/λ = {2 * (1 - c) / curvature:.3f}")
