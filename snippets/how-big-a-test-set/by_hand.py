from math import ceil, comb

print("n =", f"{ceil(4 * 0.99 * 0.01 / 0.005**2):,}")
ways = sum(comb(12, k) for k in range(4))
print(f"{ways} of {2**12} on one side, p-value {2 * ways / 2**12:.3f}")
