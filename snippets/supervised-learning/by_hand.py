import math

n = math.log(2 / 0.05) / (2 * 0.02**2)
print(f"n at least {n:.1f}, so {math.ceil(n):,}")
print(
    f"half the width needs {math.log(2 / 0.05) / (2 * 0.01**2) / n:.0f} times as many"
)
