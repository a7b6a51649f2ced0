from itertools import permutations

import numpy as np

from linebyline.byhand.losses import one_hot


def error(x, y):
    return np.sum((x @ np.linalg.lstsq(x, y, rcond=None)[0] - y) ** 2)


rng = np.random.default_rng(0)
furthest, sharpest, arbitrary, tables = 0.0, 0.0, 0, 300
for _ in range(tables):
    classes = rng.integers(3, 6)
    more = rng.integers(0, classes, rng.integers(0, 12))
    category = np.concatenate([np.arange(classes), more])
    y = rng.normal(size=len(category)) + 3 * rng.normal(size=classes)[category]
    x = one_hot(category, classes)
    means = [y[category == k].mean() for k in range(classes)]
    furthest = max(furthest, abs(np.linalg.lstsq(x, y, rcond=None)[0] - means).max())
    best = error(x, y)
    lines = [  # through each numbering of the categories
        error(np.column_stack([np.array(code)[category], np.ones(len(y))]), y)
        for code in permutations(range(classes))
    ]
    moved = means + rng.normal(scale=0.1, size=(20, classes))
    others = [np.sum((x @ w - y) ** 2) for w in moved]
    sharpest = max(sharpest, best / min(lines + others))
    explained = np.sum((y - y.mean()) ** 2) - np.array(lines)  # better than the mean by this
    arbitrary += max(explained) > 20 * min(explained)
    with_bias = np.column_stack([x, np.ones(len(y))])
    assert np.linalg.matrix_rank(with_bias) == classes  # not classes + 1
print("weights are the means, to 1e-9:", furthest < 1e-9)
print("best numbering over 20 times as good as the worst, for most:", arbitrary > tables / 2)
print(f"sharpest ratio {sharpest:.2f}")
