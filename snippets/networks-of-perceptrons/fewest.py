from itertools import product
from math import comb

import numpy as np

from linebyline.neurons import truth_table

for n in (2, 3, 4):
    grid = np.array(list(product(range(-3, 4), repeat=n)))  # whole weights up to 3 give all units with n <= 4 inputs
    sums = grid @ truth_table(n).T
    units = np.unique((sums[:, None] + np.arange(0.5 - 3 * n, 3 * n)[:, None] >= 0).reshape(-1, 2**n), axis=0)
    edges = [(i, i ^ 2**k) for i in range(2**n) for k in range(n) if not i >> k & 1]
    cut = sum((units[:, i] != units[:, j]).astype(np.uint32) << e for e, (i, j) in enumerate(edges))  # a bit an edge
    cut = np.unique(cut)
    most = int(np.bitwise_count(cut).max())
    uncut = np.array([2 ** len(edges) - 1], np.uint32)  # what is left after so many units, in every possible way
    for left in range(n - 1, 0, -1):  # in the best order, the next one cuts at least 1/left of what is left
        after = uncut[:, None] & ~cut
        few = np.bitwise_count(after).astype(int) * left <= np.bitwise_count(uncut).astype(int)[:, None] * (left - 1)
        uncut = np.unique(after[few])
    bound = (n - n // 2) * comb(n, n // 2)
    print(f"n = {n}: one unit cuts at most {most} of the {len(edges)} edges, bound {bound}; do {n - 1} cut all? {len(uncut) > 0}")

print("n hidden units are enough, and so many are needed at least:")
for n in (4, 10, 100, 1000):
    bound = (n - n // 2) * comb(n, n // 2)
    print(f"n = {n:>4}: {-(-n * 2 ** (n - 1) // bound)}")
