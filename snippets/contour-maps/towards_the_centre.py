import numpy as np

from linebyline.surfaces import bowl

angle = np.linspace(0, 2 * np.pi, 100_001)
w = np.stack([np.cos(angle), np.sin(angle)], axis=-1)  # all directions from the minimum, which is at 0
print("kappa    widest angle    arctan((κ − 1) / 2√κ)")
for kappa in (1.0, 4.0, 25.0, 100.0):
    g = bowl([1.0, kappa]).gradient(w)
    cosine = np.sum(g * w, axis=-1) / np.linalg.norm(g, axis=-1)  # between -g and the way to 0
    widest = np.degrees(np.arccos(np.clip(cosine, -1, 1))).max()
    formula = np.degrees(np.arctan((kappa - 1) / (2 * np.sqrt(kappa))))
    print(f"{kappa:>5.0f} {widest:>14.1f}° {formula:>23.1f}°")
