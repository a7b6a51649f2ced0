import numpy as np

rng = np.random.default_rng(0)
print("correlation   neither better   arccos(ρ)/π")
for rho in (0.8, 0.5, 0.0, -0.5):
    first = rng.normal(size=(2, 50_000))  # the first number of model A and of model B, in 50,000 pairs
    second = rho * first + np.sqrt(1 - rho**2) * rng.normal(size=(2, 50_000))
    neither = (first[0] > first[1]) != (second[0] > second[1])
    print(f"{rho:>11} {neither.mean():>16.2f} {np.arccos(rho) / np.pi:>13.2f}")
for models in (10, 100):
    left = sum(1 / i for i in range(1, models + 1))
    print(f"of {models} models, numbers independent: {left:.1f} are beaten in both by no other, on average")
