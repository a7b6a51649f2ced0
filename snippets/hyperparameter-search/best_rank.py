import math
from fractions import Fraction
from itertools import combinations

for cells, n in ((5, 2), (9, 3), (10, 4)):
    lists = list(combinations(range(1, cells + 1), n))  # ranks: 1 is the best
    mean = Fraction(sum(map(min, lists)), len(lists))
    print(f"{cells:>2} cells, {n} trials: mean rank of the best {mean}, (N + 1)/(n + 1) = {Fraction(cells + 1, n + 1)}")
print(f"11,664 cells, 60 trials: {Fraction(11_665, 61)} is about rank {math.floor(11_665 / 61)}")
