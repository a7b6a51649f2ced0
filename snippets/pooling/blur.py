import numpy as np

from linebyline.data import digits

images, _ = digits()
x = np.pad(images.reshape(-1, 8, 8), [(0, 0), (4, 4), (4, 4)])  # [examples, height, width]
stripes = np.tile([1.0, 1, 0, 0], (1, 16, 4))


def at_every_place(x):  # the maximum of 2 by 2 pixels at each place, round the edge
    return np.maximum.reduce([np.roll(x, (-i, -j), axis=(1, 2)) for i in (0, 1) for j in (0, 1)])


def pool(x, weights):  # maximum at every place, blur along both axes, keep every second place
    x = at_every_place(x)
    for axis in (1, 2):
        x = sum(weight * np.roll(x, k - len(weights) // 2, axis) for k, weight in enumerate(weights)) / sum(weights)
    return x[:, ::2, ::2]


def change(x, moved, weights):  # the length of the difference, as a part of the length; median
    a, b = (pool(pictures, weights).reshape(len(x), -1) for pictures in (x, moved))
    return np.median(np.linalg.norm(b - a, axis=1) / np.linalg.norm(a, axis=1))


other = x[np.random.default_rng(0).permutation(len(x))]
print("blur              stripes, shifted   digit, shifted   another digit")
for weights in ([1], [1, 2, 1], [1, 4, 6, 4, 1]):
    by_stripes = change(stripes, np.roll(stripes, 1, axis=2), weights)
    by_digits = change(x, np.roll(x, 1, axis=2), weights)
    print(f"{weights!s:17} {by_stripes:16.2f} {by_digits:16.2f} {change(x, other, weights):15.2f}")
