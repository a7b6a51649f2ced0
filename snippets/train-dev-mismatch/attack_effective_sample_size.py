from itertools import product

import numpy as np

rng = np.random.default_rng(0)
ratios = {"random losses": [], "equal losses": [], "losses of 0 or B": []}
for trial in range(600):
    kind = list(ratios)[trial % 3]
    k, n, bound = int(rng.integers(2, 5)), int(rng.integers(1, 4)), 10 ** rng.uniform(-1, 1)
    train, test = rng.dirichlet(np.ones(k)), rng.dirichlet(np.ones(k) * 10 ** rng.uniform(-1, 1))
    w = test / train
    loss = {"random losses": bound * rng.uniform(size=k), "equal losses": np.full(k, bound),
            "losses of 0 or B": bound * rng.integers(0, 2, k)}[kind]  # fmt: skip
    samples = np.array(list(product(range(k), repeat=n)))  # all training sets of n examples
    chance, estimate = train[samples].prod(axis=1), (w * loss)[samples].mean(axis=1)
    variance = chance @ (estimate - test @ loss) ** 2
    limit = (bound**2 * (train @ w**2) - (test @ loss) ** 2) / n
    ratios[kind].append(variance / limit if limit > 1e-9 * bound**2 else 0.0)
    assert variance <= limit * (1 + 1e-6) + 1e-9 * bound**2 and train @ w**2 >= 1 - 1e-9
for kind, values in ratios.items():
    print(f"{kind:<17} variance / bound: median {np.median(values):.2f}, largest {max(values):.2f}")
print(f"sharpest ratio {max(map(max, ratios.values())):.2f}")
