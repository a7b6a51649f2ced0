from math import comb


def cover(points, dimensions):
    """C(N, D): the separable labelings of N vectors in general position in D dimensions."""
    return 2 * sum(comb(points - 1, k) for k in range(dimensions))


print("share of the labelings of N points that D weights (bias included) can separate")
print("  D    N = D   1.5 D     2 D   2.5 D     3 D")
for dims in (2, 8, 32, 128):
    shares = [cover(half * dims // 2, dims) / 2 ** (half * dims // 2) for half in (2, 3, 4, 5, 6)]
    print(f"{dims:>3} ", *(f"{share:>7.2f}" for share in shares))
grow = all(cover(n + 1, d) == cover(n, d) + cover(n, d - 1) for n in range(1, 40) for d in range(1, 40))
half = all(2 * cover(2 * d, d) == 2 ** (2 * d) for d in range(1, 200))
print("C(N+1, D) = C(N, D) + C(N, D-1):", grow)
print("exactly half at N = 2D:", half)
