import matplotlib.pyplot as plt
import numpy as np

days = np.arange(1, 366)
curve = 18 - 8 * np.cos(2 * np.pi * days / 365)
series = curve + 3 * np.random.default_rng(0).normal(size=365)
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
ax.plot(days, series, ".", color="C7", markersize=3, label="one day")
for beta, color, style in ((0.9, "C0", "-"), (0.98, "C1", "--")):
    m, seen = 0.0, []
    for x in series:
        m = beta * m + (1 - beta) * x
        seen.append(m)
    ax.plot(days, seen, style, color=color, linewidth=1.6, label=f"$\\beta = {beta}$")
    if beta == 0.98:
        ax.plot(days[:90], (seen / (1 - beta**days))[:90], ":", color="C3", linewidth=2, label=f"$\\beta = {beta}$, corrected")
ax.set(xlabel="time (days)", ylabel="temperature (°C)", ylim=(-1, 35))
ax.legend(frameon=False, ncols=2, loc="lower center")
