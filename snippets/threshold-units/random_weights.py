import numpy as np

from linebyline.neurons import truth_table

for n in (2, 3):
    x, found, constant = truth_table(n), [], []
    for seed in range(9):
        rng = np.random.default_rng(seed)
        w, b = rng.normal(size=(50_000, n)), rng.normal(size=50_000)
        fires = w @ x.T + b[:, None] >= 0  # [units, patterns]
        found.append(len(np.unique(fires @ 2 ** np.arange(2**n))))  # a row read as one number
        constant.append(np.mean(fires.all(axis=1) | ~fires.any(axis=1)))
    often = f"never or always: {100 * np.median(constant):.0f}%"
    print(f"n = {n}: different functions in each of 9 runs: {set(found)}; {often}")
