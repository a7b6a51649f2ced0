import numpy as np

noise, difference, own, other = 2.0, 0.3, 25, 400  # one number to estimate: belt values around 0, others around 0.3
rng = np.random.default_rng(0)
belt = rng.normal(0, noise / own**0.5, size=400_000)  # means of 25 and of 400 values, drawn at once
elsewhere = rng.normal(difference, noise / other**0.5, size=400_000)
best = 1 / (1 + (noise**2 / own) / (difference**2 + noise**2 / other))
print("share   formula   400,000 draws   (mean squared error)")
for share in (own / (own + other), best, 0.9):
    formula = (1 - share) ** 2 * difference**2 + noise**2 * (share**2 / own + (1 - share) ** 2 / other)
    drawn = np.mean((share * belt + (1 - share) * elsewhere) ** 2)
    print(f"{share:>5.2f}{formula:>10.3f}{drawn:>15.3f}")
