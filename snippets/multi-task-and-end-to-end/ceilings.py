from itertools import product

import numpy as np

stages = ["find", "read", "parse"]
worlds = {  # share of the pictures -> is each stage right, if the stage before it gives the truth?
    "mistakes independent": [
        (np.prod([p if ok else 1 - p for p, ok in zip((0.9, 0.85, 0.85), right, strict=True)]), right)
        for right in product((1, 0), repeat=3)
    ],
    "the same pictures for read and parse": [(0.75, (1, 1, 1)), (0.10, (0, 1, 1)), (0.15, (1, 0, 0))],
}
for name, rows in worlds.items():
    share, right = np.array([row[0] for row in rows]), np.array([row[1] for row in rows], bool)
    end = share[right.all(axis=1)].sum()
    print(f"{name}: all stages right {end:.2f}")
    for j, stage in enumerate(stages):
        with_truth = share[np.delete(right, j, axis=1).all(axis=1)].sum()  # stage j is always right
        print(f"    {stage:<6} right {share @ right[:, j]:.2f}, perfect it would bring {with_truth - end:.2f}")

d, k, n_z, c2 = 20, 2, 400, 4.0  # the linear stages of above, with the noise at 1
for n in (8, 60):
    second, first = k / (n - k - 1), d / (n_z - d - 1)
    error = second + first * (c2 + second)
    print(f"n = {n:>2}: error {error:.2f}, with stage 1 perfect {second:.2f}, with stage 2 perfect {first * c2:.2f}")
