import numpy as np


def explodes(a, w, rate, steps=600):
    sizes = []
    for _ in range(steps):
        w = w - rate * (a @ w)
        sizes.append(np.abs(w).max())
        if sizes[-1] > 1e100:
            return True
    return sizes[-1] > sizes[steps // 2]  # still growing at the end


print("curvatures               measured limit   2 / λmax   2 / mean λ")
for eigenvalues in ([1, 10], [1, 2, 3, 40], [3, 3.5, 4], [0.02, 0.1, 0.3, 0.8]):
    rng = np.random.default_rng(0)
    q = np.linalg.qr(rng.normal(size=(len(eigenvalues),) * 2))[0]  # random axes
    a, start = q * eigenvalues @ q.T, rng.normal(size=len(eigenvalues))
    low, high = 0.0, 4 / np.mean(eigenvalues)
    for _ in range(20):  # bisection
        middle = (low + high) / 2
        low, high = (low, middle) if explodes(a, start, middle) else (middle, high)
    print(f"{str(eigenvalues):<24} {low:>14.4f} {2 / max(eigenvalues):>10.4f} {2 / np.mean(eigenvalues):>12.4f}")
