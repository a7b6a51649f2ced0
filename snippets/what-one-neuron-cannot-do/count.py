from itertools import combinations, product

import numpy as np

from linebyline.neurons import truth_table


def realized(n, largest):
    """Truth tables, as bit numbers, of all units whose weights are whole numbers up to this size."""
    w = np.array(list(product(range(-largest, largest + 1), repeat=n)))  # [units, inputs]
    sums = w @ truth_table(n).T  # [units, patterns]: whole numbers, as the thresholds
    thresholds = range(sums.min(), sums.max() + 2)
    return np.unique([(sums >= theta) @ 2 ** np.arange(2**n) for theta in thresholds])


def refuted(n):
    """Truth tables with two ones and two zeros of the same midpoint: no unit has them."""
    x, tables = truth_table(n), np.arange(2**2**n)
    pairs = list(combinations(range(2**n), 2))
    found = np.zeros(len(tables), bool)
    for (a, b), (c, d) in product(pairs, pairs):
        if {a, b}.isdisjoint({c, d}) and (x[a] + x[b] == x[c] + x[d]).all():
            ones, zeros = 1 << a | 1 << b, 1 << c | 1 << d
            found |= (tables & ones == ones) & (tables & zeros == 0)
    return np.flatnonzero(found)


for n in (2, 3, 4):
    found = [realized(n, largest) for largest in (1, 2, 3)]
    no, every = refuted(n), 2**2**n
    both = len(np.intersect1d(found[-1], no))
    sizes = [len(tables) for tables in found]
    print(f"n = {n}: found with weights up to 1, 2, 3: {sizes}; refuted: {len(no):,}; both: {both}")
    print(f"       {sizes[-1]:,} of {every:,} are separable; nothing is left: {sizes[-1] + len(no) == every}")
