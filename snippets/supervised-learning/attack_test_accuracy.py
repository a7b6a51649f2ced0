from math import comb, exp


def chance(n, p, epsilon):
    """The exact probability that k of n right answers, each right with probability p, are off by epsilon or more."""
    off = (
        k for k in range(n + 1) if abs(k / n - p) >= epsilon - 1e-12
    )  # a tie counts as off
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in off)


sharpest = 0.0
for n in (1, 2, 5, 20, 100, 400):
    best = {"below 1": 0.0, "any": 0.0}
    for p in (0.02, 0.1, 0.3, 0.5, 0.7, 0.95):
        for k in range(
            0, n + 1, max(1, n // 50)
        ):  # the worst epsilons are those that a count just reaches
            epsilon = abs(k / n - p)
            bound = 2 * exp(-2 * n * epsilon**2)
            if 0 < epsilon and bound > 1e-200:
                ratio = chance(n, p, epsilon) / bound
                assert ratio <= 1
                best["any"] = max(best["any"], ratio)
                best["below 1"] = max(best["below 1"], ratio * (bound < 1))
    sharpest = max(sharpest, best["any"])
    print(
        f"n = {n:3}: at most {best['any']:.2f} of the bound; where it is below 1, at most {best['below 1']:.2f}"
    )
print(f"sharpest ratio {sharpest:.2f}")
