import matplotlib.pyplot as plt
import numpy as np

days = np.arange(1, 366)
curve = 18 - 8 * np.cos(2 * np.pi * days / 365)
series = curve + 3 * np.random.default_rng(0).normal(size=365)
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
ax.plot(days[::5], series[::5], ".", color="C7", markersize=3, label="every fifth day")
for beta, color, style, every in ((0.9, "C0", "-", 3), (0.98, "C1", "--", 6)):
    m, seen = 0.0, []
    for x in series:
        m = beta * m + (1 - beta) * x
        seen.append(m)
    ax.plot(days[::every], seen[::every], style, color=color, linewidth=1.6, label=f"β = {beta}")
corrected = seen / (1 - 0.98**days)
ax.plot(days[:90:3], corrected[:90:3], ":", color="C3", linewidth=2.2, label="β = 0.98, corrected")
ax.set(xlabel="time (days)", ylabel="temperature (°C)", ylim=(-8, 35), yticks=(0, 10, 20, 30), xticks=(0, 100, 200, 300))
ax.legend(frameon=False, ncols=2, loc="lower center")
