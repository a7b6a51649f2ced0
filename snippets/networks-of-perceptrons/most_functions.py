from math import comb

units = {m: 2 * sum(comb(2**m - 1, i) for i in range(m + 1)) for m in range(2, 41)}  # Cover's bound
print("at most 2^(m²) threshold units with m inputs, m = 2 to 40:", all(count <= 2 ** (m * m) for m, count in units.items()))
print(" n   some function needs: one hidden layer   any depth   parity needs at most: one hidden layer   any depth")
for n in (10, 20, 30, 40):
    wide = next(h for h in range(2**n) if h * n**2 + h**2 >= 2**n)  # 2^(h n²) hidden layers, 2^(h²) output units
    deep = next(s for s in range(2**n) if s * (n + s) ** 2 >= 2**n)  # s units, each with at most n + s inputs
    print(f"{n} {wide:>40} {deep:>11} {n:>38} {n.bit_length():>11}")
