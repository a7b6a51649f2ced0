import numpy as np

from linebyline.neurons import perceptron_train, radius

rng = np.random.default_rng(0)
families = ("cloud", "thin", "nearly orthonormal")
sharpest, mistakes, broken = dict.fromkeys(families, 0.0), 0, 0
for problem in range(1000):
    family = families[problem % 3]
    n = int(rng.integers(2, 13))
    if family == "nearly orthonormal":  # as many inputs as examples; noise from almost nothing to much
        points = np.eye(n) + 10 ** rng.uniform(-4, -0.5) * rng.normal(size=(n, n))
        points = points / np.linalg.norm(points, axis=1, keepdims=True)
    else:
        points = rng.normal(size=(n, int(rng.integers(2, 7))))
    sideways = points - points.mean(axis=0)  # sums to 0
    gamma = {"cloud": rng.uniform(0.2, 1), "thin": rng.uniform(0.02, 0.2), "nearly orthonormal": 1 / np.sqrt(n)}[family]
    z = np.column_stack([np.full(n, gamma), sideways])  # the mean is (γ, 0, …, 0): γ is the widest margin there is
    labels = rng.choice([-1, 1], n)
    x = labels[:, None] * z
    run = perceptron_train(x, labels, epochs=100_000, rng=rng)
    ratio = run.mistakes / (radius(x) / gamma) ** 2
    broken += ratio > 1 + 1e-9 or not run.converged
    sharpest[family], mistakes = max(sharpest[family], ratio), mistakes + run.mistakes
print(f"1,000 problems, {mistakes:,} mistakes in all, the bound broken {broken} times")
for family, ratio in sharpest.items():
    print(f"{family:<19} mistakes / bound up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
