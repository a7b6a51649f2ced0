import numpy as np

rng = np.random.default_rng(0)
REPEATS = 50_000
print("error / error alone, for a true distance² of 0, 1, 4 and 25 times the error alone")
for name, shrink in (("d - 2", lambda d: max(d - 2, 0)), ("d", lambda d: d)):
    for d in (1, 2, 3, 10, 50):
        cells = []
        for times in (0.0, 1.0, 4.0, 25.0):
            first = rng.normal(size=(REPEATS, d))  # w1 = 0, s1² = 1, s2² = 1/4
            gap = first - np.sqrt(times) - 0.5 * rng.normal(size=(REPEATS, d))
            a = np.minimum(shrink(d) / (gap**2).sum(axis=1, keepdims=True), 1)
            cells.append(((first - a * gap) ** 2).sum() / (first**2).sum())
        verdict = "hurts somewhere" if max(cells) > 1.005 else "never hurts"
        print(f"numerator {name:<5}  d = {d:>2}: " + "".join(f"{c:>6.2f}" for c in cells), f"  {verdict}")
