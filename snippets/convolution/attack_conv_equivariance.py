import numpy as np

from linebyline.byhand.convolution import convolve

rng = np.random.default_rng(0)


def shift(picture, a, b):
    return np.roll(picture, (a, b), axis=(-2, -1))  # what leaves on one side comes back on the other


def larger(signal):  # of two neighbors
    return np.maximum(signal, np.roll(signal, 1))


worst = 0.0
for _ in range(300):  # 1. convolutions: does anything happen if we shift first?
    height, width, side = rng.integers(3, 9), rng.integers(3, 9), rng.integers(1, 4)
    x, kernel = rng.normal(size=(height, width)), rng.normal(size=(side, side, 1, 1))
    a, b = rng.integers(0, 9, 2)
    padded = [np.pad(p, (0, side - 1), mode="wrap")[None, :, :, None] for p in (x, shift(x, a, b))]
    z, z_shifted = (convolve(p, kernel, np.zeros(1))[0, :, :, 0] for p in padded)
    worst = max(worst, np.abs(shift(z, a, b) - z_shifted).max())
print("300 convolutions: shift first or shift last, the same up to rounding:", worst < 1e-13)

sharpest, off = {}, 0.0
for trial in range(300):  # 2. other linear maps: how far from commuting, how far from the nearest convolution?
    family = ("random", "nearly a convolution", "a weight for each place")[trial % 3]
    n = int(rng.integers(3, 12))
    shifts = [np.roll(np.eye(n), a, axis=0) for a in range(n)]  # S_a as a matrix
    convolution = sum(rng.normal() * s for s in shifts)
    noise = rng.normal(size=(n, n))
    t = {"random": noise, "nearly a convolution": convolution + 1e-3 * noise}.get(family, np.diag(rng.choice([-1.0, 1], n)))
    average = sum(s.T @ t @ s for s in shifts) / n  # shift, apply, shift back, averaged
    distance = np.linalg.norm(t - average)
    if distance > 1e-9:  # a mask of equal weights is a convolution itself
        lacks = np.array([np.linalg.norm(s @ t - t @ s) for s in shifts])
        off = max(off, abs((lacks**2).mean() / (2 * distance**2) - 1))
        sharpest[family] = max(sharpest.get(family, 0), lacks.max() / (2 * distance))
print("300 other maps: mean |S T - T S|² is 2 · distance² up to rounding:", off < 1e-9)
for family, ratio in sharpest.items():
    print(f"{family:<24} largest |S T - T S| / (2 · distance) up to {ratio:.2f}")

x, y = rng.normal(size=(2, 50))  # 3. a map that is not linear
commutes = all(np.array_equal(larger(np.roll(x, a)), np.roll(larger(x), a)) for a in range(50))
print(f"larger of two neighbors: commutes {commutes}, linear {np.allclose(larger(x + y), larger(x) + larger(y))}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
