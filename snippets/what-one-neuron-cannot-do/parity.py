from itertools import combinations

import numpy as np

from linebyline.neurons import threshold_unit, truth_table

for n in (2, 3, 4, 8):
    x = truth_table(n)
    parity = x.sum(axis=1) % 2
    signs = 2 * parity - 1
    balanced = []  # products of so many inputs: is their sum over the ones that over the zeros?
    for size in range(n + 1):
        products = [x[:, list(chosen)].prod(axis=1) for chosen in combinations(range(n), size)]
        balanced.append(all(signs @ column == 0 for column in products))
    hidden = np.column_stack([threshold_unit(x, np.ones(n), -float(k)) for k in range(1, n + 1)])  # at least k ones?
    output = threshold_unit(hidden, np.array([(-1.0) ** k for k in range(n)]), -0.5)
    print(f"n = {n}: balanced for products of 0 to {n - 1} inputs: {all(balanced[:n])}, of {n}: {balanced[n]};", end=" ")
    print(f"{n} hidden units right on all {2**n}: {(output == parity).all()}")
