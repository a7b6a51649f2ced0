from itertools import permutations

import numpy as np


def settles(a):
    """Does a pass shrink the error? a [..., numbers, knobs]: knob i is turned for number i."""
    lower = np.tril(a)  # what a pass solves for; the rest is left over
    step = np.linalg.solve(lower, lower - a)
    return np.abs(np.linalg.eigvals(step)).max(axis=-1) < 1


rng = np.random.default_rng(0)
print("knobs   as given   best pairing   off-diagonal effects at most 1/(2n)")
for n in (2, 3, 4, 5):
    a = rng.normal(size=(400, n, n))
    paired = [settles(a[:, list(rows)]) for rows in permutations(range(n))]
    weak = np.eye(n) + rng.uniform(-0.5, 0.5, (400, n, n)) / n * (1 - np.eye(n))
    row = (np.mean(paired[0]), np.mean(np.any(paired, axis=0)), np.mean(settles(weak)))
    print(f"{n:<5}" + "".join(f"{x:12.0%}" for x in row))
