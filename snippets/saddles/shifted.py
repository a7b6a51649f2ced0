import numpy as np

rng = np.random.default_rng(0)
print("mean curvature / sqrt(2n)   n = 5   n = 20   n = 80")
least = {}
for n in (5, 20, 80):
    g = rng.normal(size=(60, n, n))
    least[n] = np.linalg.eigvalsh((g + g.transpose(0, 2, 1)) / 2)[:, 0] / np.sqrt(2 * n)
for shift in (0.0, 0.5, 0.8, 1.0, 1.2):
    row = [f"{np.mean(least[n] + shift > 0):.1f}" for n in least]
    print(f"{shift:<27} {row[0]:<7} {row[1]:<8} {row[2]}")
