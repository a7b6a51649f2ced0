from fractions import Fraction
from itertools import permutations, product
from math import comb

import numpy as np

rng = np.random.default_rng(0)


def chance(scores, n, top, replacement):
    """The share of all lists of n draws whose best score reaches that of the top settings: every list is counted."""
    least = sorted(scores)[-top]
    cells = range(len(scores))
    lists = np.array(list(product(cells, repeat=n) if replacement else permutations(cells, n)))
    return Fraction(int(np.sum(scores[lists].max(axis=1) >= least)), len(lists))


kinds = {
    "random": lambda cells: rng.normal(size=cells),
    "a needle": lambda cells: np.eye(cells)[rng.integers(cells)],
    "heavy tails": lambda cells: rng.standard_cauchy(cells) ** 3,
    "many ties": lambda cells: rng.integers(0, 3, cells).astype(float),
    "all equal": lambda cells: np.zeros(cells),
    "a steep slope": lambda cells: 10.0 ** np.arange(cells),
    "a trap": lambda cells: np.append(np.arange(cells - 1.0), -1.0),
}
broken, unequal, largest = 0, 0, dict.fromkeys(kinds, Fraction(0))
for problem in range(1400):
    name = list(kinds)[problem % len(kinds)]
    cells, n = int(rng.integers(1, 7)), int(rng.integers(1, 5))
    top, replacement = int(rng.integers(1, cells + 1)), bool(rng.integers(2)) or n > cells
    scores = kinds[name](cells)
    bound = 1 - (Fraction(cells - top, cells) ** n if replacement else Fraction(comb(cells - top, n), comb(cells, n)))
    found = chance(scores, n, top, replacement)
    broken += found < bound
    unequal += len(set(scores)) == cells and found != bound
    if bound < 1:  # a certain success is no test
        largest[name] = max(largest[name], bound / found)
print(f"1400 problems: below the formula {broken}, without ties and not equal to it {unequal}")
for name, ratio in largest.items():
    print(f"{name:<14} formula / chance up to {float(ratio):.3f}")
print(f"sharpest ratio {float(max(largest.values())):.2f}")
