import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots(figsize=(5.6, 5.0), layout="constrained")
grid = np.linspace(0.002, 1, 100)
recall, precision = np.meshgrid(grid, grid)
f1 = 2 * precision * recall / (precision + recall)
lines = ax.contour(recall, precision, f1, levels=[0.2, 0.4, 0.6, 0.8], colors="C0", linewidths=1.3)
ax.clabel(lines, fmt="F1 = %.1f", fontsize=8)
for mean in (0.2, 0.4, 0.6, 0.8):
    low, high = max(0, 2 * mean - 1), min(1, 2 * mean)
    label = "arithmetic mean 0.2, 0.4, 0.6, 0.8" if mean == 0.2 else None
    ax.plot([low, high], [high, low], "--", color="C1", linewidth=1, label=label)
ax.fill_between([0.6, 1], 0.6, 1, color="C2", alpha=0.3, linewidth=0)
ax.fill_between([0, 0.6], 0, 0.6, color="C3", alpha=0.2, linewidth=0)
for x, y, text in ((0.8, 0.93, "better in both"), (0.3, 0.3, "worse in both"), (0.3, 0.7, "neither"), (0.84, 0.3, "neither")):
    ax.text(x, y, text, ha="center", fontsize=10)
for x, y, marker, color, label in (
    (0.6, 0.6, "o", "C4", "a model"),
    (1.0, 0.1, "s", "C1", "always says yes"),
    (0.01, 1.0, "D", "C3", "one sure hit"),
):
    ax.plot(x, y, marker, color=color, markersize=8, label=label, clip_on=False, zorder=5, linestyle="none")
ax.set(xlabel="recall (share of the positives)", ylabel="precision (share of the yes)", xlim=(0, 1), ylim=(0, 1), aspect="equal")
ax.legend(frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
