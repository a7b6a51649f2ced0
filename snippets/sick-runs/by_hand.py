import numpy as np

print(f"doubled after {np.log(2) / np.log(1.02):.0f} steps")
for share in (0.0, 0.1, 0.4, 1.0):
    right, other = 1 - share + share / 10, share / 10
    floor = -sum(p * np.log(p) for p in [right] + 9 * [other] if p > 0)
    print(f"share of coins {share:.1f}: floor {abs(floor):.2f}")
