from itertools import combinations

for k in (1, 2, 3, 4):
    slopes = [2**k * (-1) ** i for i in range(2**k)]
    jumps = [right - left for left, right in zip(slopes[:-1], slopes[1:], strict=True)]
    sums = {sum(some) for size in range(len(jumps) + 1) for some in combinations(jumps, size)}
    print(f"{k} folds: {len(jumps):2} kinks; some jumps add up to -s_0 = {-slopes[0]}: {-slopes[0] in sums}")
