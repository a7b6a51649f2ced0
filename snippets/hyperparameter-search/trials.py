import math

import numpy as np

cells = 2 * 3 * 3 * 3 * 2 * 6 * 3 * 2 * 3  # the first assignment of CS6910, setting by setting
print(f"cells of the assignment's grid: {cells:,}")

print("trials needed    top 10%   top 5%   top 1%")
for confidence in (0.9, 0.95, 0.99):
    needed = [math.ceil(math.log(1 - confidence) / math.log(1 - q)) for q in (0.1, 0.05, 0.01)]
    print(f"{confidence:>10.0%}     {needed[0]:>8} {needed[1]:>8} {needed[2]:>8}")

rng, n, searches = np.random.default_rng(0), 60, 2_000
top = cells // 20  # the best 5% of the cells: ranks 0, 1, ..., top − 1
best = np.array([rng.choice(cells, n, replace=False, shuffle=False).min() for _ in range(searches)])
with_replacement = 1 - (1 - top / cells) ** n
without = 1 - math.comb(cells - top, n) / math.comb(cells, n)
print(f"\n60 trials, best in the top 5%: formula {with_replacement:.3f}, different cells {without:.3f}", end="")
print(f", measured within 0.01 of it: {abs(np.mean(best < top) - without) < 0.01}")
