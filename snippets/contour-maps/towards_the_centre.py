import numpy as np

from linebyline.surfaces import bowl

angle = np.linspace(0, 2 * np.pi, 100_001)
w = np.stack([np.cos(angle), np.sin(angle)], axis=-1)  # all directions from the minimum, which is at 0
print("longest / shortest axis²    widest angle between -g and the way to the minimum    arctan((κ − 1) / 2√κ)")
for kappa in (1.0, 4.0, 25.0, 100.0):
    g = bowl([1.0, kappa]).gradient(w)
    cosine = np.sum(g * w, axis=-1) / np.linalg.norm(g, axis=-1)
    print(f"{kappa:>23.0f} {np.degrees(np.arccos(np.clip(cosine, -1, 1))).max():>37.1f}°"
          f" {np.degrees(np.arctan((kappa - 1) / (2 * np.sqrt(kappa)))):>36.1f}°")  # fmt: skip
