import numpy as np


def steps_to_a_millionth(eigenvalues, w, delay):
    target, steps, rates = 1e-6 * np.sum(eigenvalues * w**2), 0, []
    rose, before = 0, np.sum(eigenvalues * w**2)
    while before > target:
        g = eigenvalues * w
        rates.append(g @ g / (g @ (eigenvalues * g)))
        w, steps = w - rates[max(0, steps - delay)] * g, steps + 1
        after = np.sum(eigenvalues * w**2)
        rose, before = rose + (after > before), after
    return steps, rose


for kappa in (10, 100, 1000):
    eigenvalues = np.linspace(1, kappa, 10)
    starts = [np.random.default_rng(seed).normal(size=10) for seed in range(40)]
    now = np.array([steps_to_a_millionth(eigenvalues, w, 0) for w in starts])
    yesterday = np.array([steps_to_a_millionth(eigenvalues, w, 1) for w in starts])
    fewer = np.sum(yesterday[:, 0] < now[:, 0])
    print(f"κ = {kappa:>4}: yesterday's rate needs fewer steps from {fewer} of 40 starts;", end=" ")
    print(f"the loss rose on the way: {yesterday[:, 1].any()}, with today's rate: {now[:, 1].any()}")
