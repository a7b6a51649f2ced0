from itertools import product

import numpy as np

from linebyline.neurons import truth_table

rng = np.random.default_rng(0)
ANY = 2  # this input is not in the term


def smallest_found(table, wanted, tries=20):
    """Cover the wanted patterns greedily, ties by chance, with terms that accept nothing else."""
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
print("n  all terms  of odd only  literals   DNF: bound  parity  random")
for n in range(2, 9):
    x = truth_table(n)
    terms = np.array(list(product((0, 1, ANY), repeat=n)))  # all 3^n
    table = ((x == terms[:, None]) | (terms[:, None] == ANY)).all(axis=2)  # [terms, patterns]
    odd = x.sum(axis=1) % 2 == 1
    fit = ~table[:, ~odd].any(axis=1)
    literals = np.unique((terms[fit] != ANY).sum(axis=1)).tolist()
    bound, found = 2 ** (n - 1), smallest_found(table, odd)
    random = smallest_found(table, rng.permutation(odd))  # as many ones, elsewhere
    print(f"{n} {len(terms):>10} {fit.sum():>12} {literals!s:>9} {bound:>12} {found:>7} {random:>7}")
    sharpest = max(sharpest, bound / found)
print(f"sharpest ratio {sharpest:.2f}")
