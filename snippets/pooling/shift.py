import numpy as np

from linebyline.byhand.pooling import max_pool, mean_pool
from linebyline.data import digits

images, _ = digits()
x = np.pad(images.reshape(-1, 8, 8, 1), [(0, 0), (2, 2), (2, 2), (0, 0)])  # room to move: no ink is lost
other = x[np.random.default_rng(0).permutation(len(x))]


def change(features, moved):  # the length of the difference, as a part of the length of the features; median
    a, b = features(x).reshape(len(x), -1), features(moved).reshape(len(x), -1)
    return np.median(np.linalg.norm(b - a, axis=1) / np.linalg.norm(a, axis=1))


print("                  moved by a pixel   another digit   ratio")
for name, features in [
    ("unpooled", lambda x: x),
    ("max pooling, 2", max_pool),
    ("mean pooling, 2", mean_pool),
    ("max pooling, 4", lambda x: max_pool(x, 4)),
    ("mean pooling, 4", lambda x: mean_pool(x, 4)),
]:
    shifted, replaced = change(features, np.roll(x, 1, axis=2)), change(features, other)
    print(f"{name:17} {shifted:16.2f} {replaced:15.2f} {shifted / replaced:7.2f}")
moved = max_pool(np.roll(x, 2, axis=2))
print("moved by two pixels, the max-pooled picture moves by one place:", np.array_equal(moved, np.roll(max_pool(x), 1, axis=2)))
