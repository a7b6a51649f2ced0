import numpy as np

print("  κ   fixed 2/(λmin+λmax)   exact, worst start   exact, largest of 2,000   ((κ-1)/(κ+1))²")
for kappa in (3, 10, 100):
    eigenvalues = np.array([1.0, kappa])

    def loss(w, a=eigenvalues):
        return 0.5 * np.sum(a * w**2)

    def factor(w, exact=True, steps=20, a=eigenvalues):
        """By which factor the loss shrinks in one step: geometric mean over the steps."""
        before = loss(w)
        for _ in range(steps):
            g = a * w
            w = w - (g @ g / (g @ (a * g)) if exact else 2 / (a[0] + a[-1])) * g
        return (loss(w) / before) ** (1 / steps)

    worst = 1 / eigenvalues  # so that the gradient is (1, 1): as much of the steep axis as of the flat one
    rng = np.random.default_rng(0)
    random = [factor(rng.normal(size=2), steps=1) for _ in range(2000)]
    bound = ((kappa - 1) / (kappa + 1)) ** 2
    print(f"{kappa:>3} {factor(worst, exact=False):>21.4f} {factor(worst):>20.4f} {max(random):>25.2f} {bound:>16.4f}")
