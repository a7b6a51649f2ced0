from itertools import product

import numpy as np

h, w, y, losses = np.array([2.0, 1.0]), np.array([1.0, -1.0]), 3.0, []
for kept in product([1, 0], repeat=2):  # rate 0.5: each mask has chance 1/4
    z = (h * kept / 0.5) @ w
    losses.append(0.5 * (z - y) ** 2)
    print(f"kept {kept}: z = {z:>4}, loss {losses[-1]}")
plain, penalty = 0.5 * (h @ w - y) ** 2, 0.5 * 1 * np.sum(h**2 * w**2)
print(f"mean loss {np.mean(losses)} = plain loss {plain} + penalty {penalty}")
