import numpy as np

rng = np.random.default_rng(0)
factors, settled, predicted = [], [], []
for _ in range(2000):
    (a11, a12), (a21, a22) = rng.normal(size=(2, 2))
    rho = a12 * a21 / (a11 * a22)
    t1, t2, k1, k2 = rng.normal(size=4)
    deviations = []  # of number 1, after each pass
    for _ in range(400):
        k1 = (t1 - a12 * k2) / a11
        k2 = (t2 - a21 * k1) / a22
        deviations.append(t1 - a11 * k1 - a12 * k2)
        if not 1e-6 < abs(deviations[-1] / deviations[0]) < 1e6:
            break
    first, last, n = deviations[0], deviations[-1], len(deviations) - 1
    if n and abs(last / first) > 1e-9:  # below, rounding speaks
        sign = np.sign(deviations[1] / first / rho)  # -1 where the first step has not the sign of rho
        factors.append(sign * abs(last / first) ** (1 / n) / abs(rho))
    if not 0.97 < abs(rho) < 1.03:  # nearer to 1, 400 passes cannot tell
        settled.append(abs(last) < abs(first))
        predicted.append(abs(rho) < 1)
print("problems that settle:", "about half" if 0.45 < np.mean(settled) < 0.55 else "not half")
print("told by |a12 a21| < |a11 a22| in all:", settled == predicted)
print("measured factor / rho, smallest and largest:", f"{min(factors):.3f} {max(factors):.3f}")
print(f"sharpest ratio {max(factors):.2f}")
