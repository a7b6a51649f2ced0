import numpy as np

marks = (10, 100, 1000, 10_000)
print("             loss · t after t =", *(f"{t:>6,}" for t in marks))
for smallest in (1e-1, 1e-2, 1e-3, 1e-8):
    eigenvalues = np.geomspace(smallest, 1, 2000)  # the steepest is 1, and η = 1
    errors, products = np.ones(2000), []  # 2,000 starts, one along each axis
    for t in range(1, marks[-1] + 1):
        errors = errors - eigenvalues * errors
        if t in marks:
            products.append(t * np.max(eigenvalues * errors**2) / 2)  # worst start
    texts = [f"{p:>6.3f}" if p > 1e-6 else f"{'<1e-6':>6}" for p in products]
    print(f"λmin = {smallest:<5g}  κ = {1 / smallest:<11,.0f}", *texts)
print(f"1 / 4e = {1 / (4 * np.e):.3f}")
