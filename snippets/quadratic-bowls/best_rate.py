import numpy as np


def worst_factor(eigenvalues, rates, steps):
    errors = np.ones((len(rates), len(eigenvalues)))  # [rates, axes]
    for _ in range(steps):
        before, errors = errors, errors - rates[:, None] * (errors * eigenvalues)
    return np.abs(errors).max(axis=1) / np.abs(before).max(axis=1)  # last step, worst axis


print("   κ  best rate  2/(λmax+λmin)  factor  (κ-1)/(κ+1)  steps to 1/1000  κ/2·ln 1000")
for kappa in (2, 10, 100, 1000):
    eigenvalues = np.array([1.0, np.sqrt(kappa), kappa])
    low, high = 0.01 / kappa, 2 / kappa
    for _ in range(5):  # try 101 rates, then look closer around the best
        rates = np.linspace(low, high, 101)
        factors = worst_factor(eigenvalues, rates, steps=3 * kappa)
        best = factors.argmin()
        low, high = rates[max(best - 1, 0)], rates[min(best + 1, 100)]
    error, steps = np.ones(3), 0
    while np.abs(error).max() > 1e-3:
        error, steps = error - rates[best] * eigenvalues * error, steps + 1
    theory = f"{2 / (kappa + 1):>14.4g} {factors[best]:>7.4f} {(kappa - 1) / (kappa + 1):>12.4f}"
    print(f"{kappa:>4} {rates[best]:>10.4g} {theory} {steps:>16} {np.ceil(kappa / 2 * np.log(1000)):>12.0f}")
