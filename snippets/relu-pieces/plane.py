from fractions import Fraction
from itertools import combinations
from math import comb

import numpy as np

rng = np.random.default_rng(0)
for units in (2, 3, 5, 10, 20):
    w, b = rng.integers(-99, 100, (2, units)).astype(object), rng.integers(-99, 100, units).astype(object)
    patterns = set()
    for i, j in combinations(range(units), 2):  # each region has a corner, and a corner is where two lines cross
        det = w[0, i] * w[1, j] - w[0, j] * w[1, i]
        corner = [Fraction(w[1, i] * b[j] - w[1, j] * b[i], det), Fraction(w[0, j] * b[i] - w[0, i] * b[j], det)]
        on = corner @ w + b > 0  # which units are on there
        for on[i], on[j] in ((False, False), (False, True), (True, False), (True, True)):  # the four regions around it
            patterns.add(tuple(on))
    print(f"{units:>2} units, 2 inputs: {len(patterns):>3} regions, formula {sum(comb(units, j) for j in range(3)):>3}")
