import numpy as np

rng = np.random.default_rng(0)
d, k, sigma2, tau2, c2 = 20, 2, 1.0, 1.0, 4.0  # inputs; parts of z; noise of y and of the labels of z; ‖c‖²


def end_to_end(n):
    return sigma2 * d / (n - d - 1)


def staged(n, n_z, missed):
    second = (sigma2 + missed) * k / (n - k - 1)  # y from z, learned from n pairs
    first = tau2 * d / (n_z - d - 1) * (c2 + second)  # z from x, learned from n_z pairs
    return missed + second + first


def measured(n, n_z, missed, repeats=200):
    """The same two by least squares: mean squared distance to the true function of x, over many training sets."""
    b, c = np.eye(d)[:, :k], np.full(k, np.sqrt(c2 / k))  # z = xB is the first k inputs
    w = b @ c + np.sqrt(missed) * np.eye(d)[k]  # a part of y that does not pass through z
    errors = []
    for _ in range(repeats):
        x_z, x = rng.normal(size=(n_z, d)), rng.normal(size=(n, d))
        z = x_z @ b + np.sqrt(tau2) * rng.normal(size=(n_z, k))
        y = x @ w + np.sqrt(sigma2) * rng.normal(size=n)
        fit = [np.linalg.solve(a.T @ a, a.T @ b) for a, b in ((x, y), (x_z, z), (x @ b, y))]
        errors.append([((v - w) ** 2).sum() for v in (fit[0], fit[1] @ fit[2])])
    return np.mean(errors, axis=0)


furthest = 0.0
print("labels of z   y not in z   staged: n = 30    60   300   end   end to end wins from")
for n_z, missed in ((400, 0.0), (4000, 0.0), (400, 0.3), (4000, 0.3)):
    row = [staged(n, n_z, missed) for n in (30, 60, 300, 10**9)]
    crossing = next(n for n in range(d + 2, 10_000) if end_to_end(n) < staged(n, n_z, missed))
    print(f"{n_z:>11} {missed:>12.1f} {row[0]:>16.2f}" + "".join(f"{r:>6.2f}" for r in row[1:]) + f"   n = {crossing}")
    if n_z == 400:
        exact = end_to_end(60), staged(60, n_z, missed)
        furthest = max(furthest, *np.abs(measured(60, n_z, missed) / exact - 1))
print("end to end                           " + "".join(f"{end_to_end(n):>6.2f}" for n in (30, 60, 300)) + "  0.00")
print("simulated at n = 60, within a tenth of the formulas:", furthest < 0.1)
