import numpy as np

rng = np.random.default_rng(0)
steps, mean_off, formula_off, uniform_off, sharpest = 200, 0.0, 0.0, 0.0, 0.0
for trial in range(60):
    a, b, c = 10 ** rng.uniform(-1, 1, size=3) if trial % 3 else np.full(3, 10 ** rng.uniform(-1, 1))
    p = np.array([1.0])  # probability of each count of events in A: exact, over all histories at once
    formula = np.array([1.0])
    for n in range(steps):
        share = (a + c * np.arange(n + 1)) / (a + b + c * n)
        p = np.append(p * (1 - share), 0.0) + np.append(0.0, p * share)
        k = np.arange(1, n + 2)
        up = formula * (n + 1) / k * (a / c + k - 1) / ((a + b) / c + n)  # from P(K_n = k - 1) to P(K_n+1 = k)
        formula = np.append(formula[0] * (b / c + n) / ((a + b) / c + n), up)
        share = (a + c * np.arange(n + 2)) / (a + b + c * (n + 1))
        mean_off = max(mean_off, abs(p @ share - a / (a + b)))
        formula_off = max(formula_off, np.abs(p - formula).max())
        if a == b == c:
            uniform_off = max(uniform_off, np.abs(p - 1 / (n + 2)).max())
        variance, limit = p @ (share - a / (a + b)) ** 2, a * b * c / (a + b) ** 2 / (a + b + c)
        assert variance < limit
        sharpest = max(sharpest, variance / limit)
print(f"60 starts, every n up to 200: the mean never moves by 1e-12: {mean_off < 1e-12}")
print(f"the formula is right to 1e-12: {formula_off < 1e-12}; uniform for equal starts: {uniform_off < 1e-12}")
print("variance of the share over that of the Beta distribution, largest:")
print(f"sharpest ratio {sharpest:.2f}")
