from itertools import combinations

import numpy as np

from linebyline.neurons import threshold_unit, truth_table

for n in (2, 3, 4, 8):
    x = truth_table(n)
    parity = x.sum(axis=1) % 2
    signs = 2 * parity - 1
    balanced = []  # for products of 0, 1, ..., n bits: same sum over the ones as over the zeros?
    for size in range(n + 1):
        products = (x[:, list(bits)].prod(axis=1) for bits in combinations(range(n), size))
        balanced.append(all(signs @ product == 0 for product in products))
    print(f"n = {n}: products of 0 to {n - 1} bits balanced: {all(balanced[:n])}, of {n} bits: {balanced[n]}")
    hidden = [threshold_unit(x, np.ones(n), -float(k)) for k in range(1, n + 1)]  # at least k bits on?
    output = threshold_unit(np.column_stack(hidden), (-1.0) ** np.arange(n), -0.5)
    print(f"       {n} hidden units right on all {2**n} patterns: {(output == parity).all()}")
