import math

for epsilon in (0.10, 0.05, 0.02, 0.01):
    n = math.ceil(math.log(2 / 0.05) / (2 * epsilon**2))
    print(f"off by {epsilon:.2f} or more in at most one case of 20: n = {n:,}")
for n in (50, 359, 10_000):
    print(
        f"n = {n:6,}: that sure only of ± {math.sqrt(math.log(2 / 0.05) / (2 * n)):.3f}"
    )
