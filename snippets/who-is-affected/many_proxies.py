import numpy as np

rng = np.random.default_rng(0)
people, rho = 20_000, 0.3
group = rng.integers(2, size=people) * 2.0 - 1  # -1 and 1
hints = rho * group[:, None] + np.sqrt(1 - rho**2) * rng.normal(size=(people, 100))  # each has correlation 0.3 with the group
label = -3 * (group > 0) + rng.normal(size=people)  # the label has a gap of -3, and nothing else in it
print("                   predictions: gap   share of the gap   rho^2 m / (1 - rho^2 + rho^2 m)")
for m in (1, 5, 20, 100):
    x = np.column_stack([np.ones(people), hints[:, :m]])
    predicted = x @ np.linalg.solve(x.T @ x, x.T @ label)
    gap = predicted[group > 0].mean() - predicted[group < 0].mean()
    exact = m * rho**2 / (1 - rho**2 + m * rho**2)
    print(f"{m:6d} weak hints{gap:17.1f}{gap / -3:19.2f}{exact:19.2f}")
