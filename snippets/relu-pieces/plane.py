from fractions import Fraction
from itertools import combinations, product
from math import comb

import numpy as np

rng = np.random.default_rng(0)
for units in (2, 3, 5, 10, 20):
    w = rng.integers(-99, 100, (2, units)).astype(object)  # object: Python's integers
    b = rng.integers(-99, 100, units).astype(object)
    patterns = set()
    for i, j in combinations(range(units), 2):  # each region has a corner: a crossing
        det = w[0, i] * w[1, j] - w[0, j] * w[1, i]
        x0, x1 = w[1, i] * b[j] - w[1, j] * b[i], w[0, j] * b[i] - w[0, i] * b[j]
        on = [Fraction(x0, det), Fraction(x1, det)] @ w + b > 0  # which units are on there
        for on[i], on[j] in product((False, True), repeat=2):  # the four regions around it
            patterns.add(tuple(on))
    formula = sum(comb(units, j) for j in range(3))
    print(f"{units:>2} units, 2 inputs: {len(patterns):>3} regions, formula {formula:>3}")
