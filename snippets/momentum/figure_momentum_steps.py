import matplotlib.pyplot as plt
import numpy as np


def steps(eta, beta, kappa):
    curvatures = np.array([1.0, kappa])
    w, u, t, last = np.ones(2), np.zeros(2), 0, 0
    while max(abs(w).max(), eta * abs(u).max()) > 1e-9:
        u = beta * u + curvatures * w
        w, t = w - eta * u, t + 1
        last = t if abs(w).max() > 1e-6 else last
    return last + 1


fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
kappas = np.geomspace(1.5, 3000, 13)
roots = np.sqrt(kappas)
q = (roots - 1) / (roots + 1)
ax.plot(kappas, [steps(2 / (1 + k), 0, k) for k in kappas], "o", color="C0", label="gradient descent, best $\\eta$")
ax.plot(kappas, [steps(2 / (1 + k), 0.9, k) for k in kappas], "s", color="C1", label="the same $\\eta$, $\\beta = 0.9$")
best = [steps(4 / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2, root**2) for root in roots]
ax.plot(kappas, best, "^", color="C2", label="Polyak's $\\eta$ and $\\beta$")
ax.plot(kappas, np.log(1e-6) / np.log((kappas - 1) / (kappas + 1)), "-", color="C0", linewidth=1)
ax.plot(kappas, np.log(1e-6) / np.log(q), "--", color="C2", linewidth=1, label="lines: what the rates alone say")
ax.set(xscale="log", yscale="log", xlabel="condition number $\\kappa$ (no unit)", ylabel="steps to a millionth (count)")
ax.minorticks_off()
ax.legend(frameon=False)
