from collections import OrderedDict
from itertools import product

N, CACHE = 48, 512  # side of the matrices; how many numbers the fast memory holds


def fetched(places):
    """How many numbers come from slow memory, if the cache drops what was not used for longest."""
    cache, count = OrderedDict(), 0
    for i, j, m in places:  # C[i, j] += A[i, m] * B[m, j]
        for number in (("A", i, m), ("B", m, j), ("C", i, j)):
            if number in cache:
                cache.move_to_end(number)
                continue
            count += 1
            cache[number] = None
            if len(cache) > CACHE:
                cache.popitem(last=False)
    return count


def blocks(side):
    """The same multiply-adds, block by block."""
    for corner in product(range(0, N, side), repeat=3):
        yield from product(*(range(start, start + side) for start in corner))


print(f"{N}³ = {N**3} multiply-adds in each row; {3 * N * N} numbers are in the three matrices")
for side in (48, 24, 12, 6, 1):
    count = fetched(blocks(side))
    print(f"blocks of {side:2d} × {side:2d}: {count:6d} fetched, {N**3 / count:4.1f} multiply-adds for each")
