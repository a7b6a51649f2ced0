from itertools import combinations

import numpy as np

from linebyline.neurons import truth_table


def certificate(outputs):
    """Two ones and two zeros with the same sum, so with the same midpoint; None if there are none."""
    x = truth_table(len(outputs).bit_length() - 1)
    for a, b in combinations(np.flatnonzero(outputs == 1), 2):
        for c, d in combinations(np.flatnonzero(outputs == 0), 2):
            if (x[a] + x[b] == x[c] + x[d]).all():
                return ["".join(map(str, x[i])) for i in (a, b, c, d)]
    return None


x3, x4 = truth_table(3), truth_table(4)
for name, outputs in {
    "XOR": np.array([0, 1, 1, 0]),
    "OR": np.array([0, 1, 1, 1]),
    "majority of 3": (x3.sum(axis=1) >= 2).astype(int),
    "all 3 equal": np.ptp(x3, axis=1) == 0,
    "x1 x2 or x3 x4": x4[:, 0] * x4[:, 1] | x4[:, 2] * x4[:, 3],
}.items():
    found = certificate(outputs)
    print(f"{name:<15}", "no such pairs" if found is None else "ones {} {}, zeros {} {}".format(*found))
