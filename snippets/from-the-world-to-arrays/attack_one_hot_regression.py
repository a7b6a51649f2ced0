from itertools import permutations

import numpy as np

from linebyline.byhand.losses import one_hot


def error(x, y):
    return np.sum((x @ np.linalg.lstsq(x, y, rcond=None)[0] - y) ** 2)


rng = np.random.default_rng(0)
furthest, sharpest, arbitrary, tables = 0.0, 0.0, 0, 300
for _ in range(tables):
    classes = rng.integers(3, 6)
    category = np.concatenate([np.arange(classes), rng.integers(0, classes, rng.integers(0, 12))])
    y = rng.normal(size=len(category)) + 3 * rng.normal(size=classes)[category]
    x = one_hot(category, classes)
    means = [y[category == k].mean() for k in range(classes)]
    furthest = max(furthest, abs(np.linalg.lstsq(x, y, rcond=None)[0] - means).max())
    best = error(x, y)
    rivals = [  # a line through each numbering of the categories
        error(np.column_stack([np.array(code)[category], np.ones(len(y))]), y) for code in permutations(range(classes))
    ]
    rivals += [np.sum((x @ (means + rng.normal(scale=0.1, size=classes)) - y) ** 2) for _ in range(20)]
    sharpest = max(sharpest, best / min(rivals))
    explained = np.sum((y - y.mean()) ** 2) - np.array(rivals[:-20])  # how much better than the overall mean
    arbitrary += max(explained) > 20 * min(explained)
    assert np.linalg.matrix_rank(np.column_stack([x, np.ones(len(y))])) == classes  # not classes + 1
print("weights are the means, to 1e-9:", furthest < 1e-9)
print("in most tables the best numbering explains over 20 times as much as the worst:", arbitrary > tables / 2)
print(f"sharpest ratio {sharpest:.2f}")
