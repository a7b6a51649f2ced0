from itertools import combinations
from math import comb

import numpy as np

from linebyline.neurons import truth_table

separable = {2: 14, 3: 104, 4: 1882}  # counted above
separable |= {5: 94_572, 6: 15_028_134, 7: 8_378_070_864}  # OEIS A000609
print("n        separable     Cover's bound   ratio   share of all functions")
for n, count in separable.items():
    bound = 2 * sum(comb(2**n - 1, k) for k in range(n + 1))
    print(f"{n} {count:>16,} {bound:>17,} {count / bound:>7.2f}   {count / 2**2**n:.3g}")

corners = np.column_stack([np.ones(8, int), truth_table(3)])  # of the cube, n = 3, with x0 = 1
flat = sum(np.linalg.matrix_rank(corners[list(four)]) < 4 for four in combinations(range(8), 4))
print(f"n = 3: {flat} of {comb(8, 4)} sets of four corners lie in one plane")
