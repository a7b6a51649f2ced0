import numpy as np

eigenvalues = np.linspace(1, 100, 10)  # a bowl with ten parameters, κ = 100


def steps_to_a_millionth(w, rate):
    target, steps = 1e-6 * np.sum(eigenvalues * w**2), 0
    while np.sum(eigenvalues * w**2) > target:
        g = eigenvalues * w
        exact = g @ g / (g @ (eigenvalues * g))
        w, steps = w - rate(exact) * g, steps + 1
    return steps


counts = {"exact": [], "0.9 × exact": [], "random × exact": [], "fixed 2/101": []}
for seed in range(40):
    rng = np.random.default_rng(seed)
    w = rng.normal(size=10)
    rates = (lambda exact: exact, lambda exact: 0.9 * exact, lambda exact, r=rng: r.uniform(0, 2) * exact, lambda exact: 2 / 101)
    for name, rate in zip(counts, rates, strict=True):
        counts[name].append(steps_to_a_millionth(w, rate))
for name, steps in counts.items():
    fewer = np.sum(np.array(steps) < counts["exact"])
    print(f"{name:<15} median {float(f'{np.median(steps):.2g}'):>4.0f} steps; fewer than exact from {fewer:>2} of 40 starts")
