from itertools import product

import numpy as np

from linebyline.neurons import truth_table

rng = np.random.default_rng(0)
ANY = 2  # this input is not in the term


def smallest_found(table, wanted, tries=20):
    """Cover the wanted patterns with terms that accept nothing else: greedily, ties by chance, the best of 20."""
    safe = table[~table[:, ~wanted].any(axis=1)]
    best = wanted.sum()
    for _ in range(tries):
        left, used = wanted.copy(), 0
        while left.any():
            gain = (safe & left).sum(axis=1)
            left &= ~safe[rng.choice(np.flatnonzero(gain == gain.max()))]
            used += 1
        best = min(best, used)
    return best


sharpest = 0.0
print("n   terms   accept odd patterns only   their literals   parity: bound   found   as many 1s at random: found")
for n in range(2, 9):
    x = truth_table(n)
    terms = np.array(list(product((0, 1, ANY), repeat=n)))  # all 3^n
    table = ((x == terms[:, None]) | (terms[:, None] == ANY)).all(axis=2)  # [terms, patterns]: the term accepts it
    odd = x.sum(axis=1) % 2 == 1
    safe = ~table[:, ~odd].any(axis=1)
    literals = np.unique((terms[safe] != ANY).sum(axis=1)).tolist()
    bound, found, random = 2 ** (n - 1), smallest_found(table, odd), smallest_found(table, rng.permutation(odd))
    print(f"{n} {len(terms):>7} {safe.sum():>26} {literals!s:>16} {bound:>15} {found:>7} {random:>29}")
    sharpest = max(sharpest, bound / found)
print(f"sharpest ratio {sharpest:.2f}")
