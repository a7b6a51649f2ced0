import numpy as np

c = np.array([4.0, 2.0, 1.0, 0.75, 0.25, 0.1])
v, kept = np.full(len(c), 100.0), {}  # V_0 = 100, in units of s² / λ²
for t in range(1, 100_001):
    v = (1 - c / t) ** 2 * v + (c / t) ** 2  # η_t λ = c / t
    if t in (1000, 10_000, 100_000):
        kept[t] = v
slopes = np.log10(kept[100_000] / kept[10_000])
print("   c    V at t = 1,000  10,000 100,000   slope  theory    t V  theory")
for i, value in enumerate(c):
    line = f"{value:>4g}  {kept[1000][i]:>16.0e} {kept[10_000][i]:>7.0e} {kept[100_000][i]:>7.0e}   {slopes[i]:>5.2f}"
    if value > 0.5:
        print(f"{line}   -1.00  {1e5 * kept[100_000][i]:>5.2f}  {value**2 / (2 * value - 1):>6.2f}")
    else:
        print(f"{line}  {-2 * value:>6.2f}")
