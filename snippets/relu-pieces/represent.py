from itertools import combinations

import numpy as np

from linebyline.neurons import linear_pieces


def network(kinks, slopes, height):  # f(first kink) = height; K kinks, K + 1 slopes
    jumps = np.diff(slopes)
    w = np.array([-1] + [1] * len(kinks))  # -1 looks left from the first kink
    b = -w * np.array([kinks[0], *kinks])
    v = np.array([-slopes[0], slopes[1], *jumps[1:]])
    return [{"w": w[None], "b": b}, {"w": v[:, None], "b": np.array([height])}]


rng = np.random.default_rng(0)
exact, fewer = 0, 0
for _ in range(500):
    kinks = np.sort(rng.choice(np.arange(-20, 21), 4, replace=False))
    slopes = rng.integers(-9, 10, 5)
    while not np.diff(slopes).all():  # neighbours must differ
        slopes = rng.integers(-9, 10, 5)
    pieces = linear_pieces(network(kinks, slopes, height=7))
    found = [p.slope for p in pieces], [p.right for p in pieces[:-1]]
    exact += found == (slopes.tolist(), kinks.tolist())
    jumps = np.diff(slopes).tolist()
    choices = [some for size in range(5) for some in combinations(jumps, size)]
    fewer += any(sum(some) == -slopes[0] for some in choices)
print(f"4 kinks, 5 units: {exact} of 500 functions exact")
print(f"4 kinks, 4 units: {fewer} of 500 functions possible")
