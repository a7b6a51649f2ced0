import numpy as np

rng = np.random.default_rng(0)
slices, d = 4000, 10
print("ways down of 10    bowls    saddles    domes    what it is")
for down in (0, 1, 2, 3, 5, 8, 10):
    curvatures = np.where(np.arange(d) < down, -1.0, 1.0)
    u, v = rng.normal(size=(2, slices, d))
    p, q, r = (u * u) @ curvatures, (u * v) @ curvatures, (v * v) @ curvatures
    bowls, domes = np.mean((p > 0) & (p * r > q * q)), np.mean((p < 0) & (p * r > q * q))
    kind = "a minimum" if down == 0 else "a maximum" if down == d else "a saddle"
    print(f"{down:>15} {100 * bowls:>7.0f}% {100 * (1 - bowls - domes):>9.0f}% {100 * domes:>7.0f}%    {kind}")
