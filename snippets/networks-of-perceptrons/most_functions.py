from math import comb

units = {m: 2 * sum(comb(2**m - 1, i) for i in range(m + 1)) for m in range(2, 41)}  # Cover's bound
print("at most 2^(m²) units, m = 2 to 40:", all(count <= 2 ** (m * m) for m, count in units.items()))
print("     some function needs at least      parity needs at most")
print(" n   one hidden layer   any depth   one hidden layer   any depth")
for n in (10, 20, 30, 40):
    wide = next(h for h in range(2**n) if h * n**2 + h**2 >= 2**n)
    deep = next(s for s in range(2**n) if s * (n + s) ** 2 >= 2**n)
    print(f"{n} {wide:>18} {deep:>11} {n:>18} {n.bit_length():>11}")
