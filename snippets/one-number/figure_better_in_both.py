import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots(figsize=(6.6, 4.4), layout="constrained")
for level in (0.2, 0.6):
    recall = np.geomspace(level / (2 - level), 1, 25)
    first = level == 0.2
    precision = level * recall / (2 * recall - level)  # F1 = level, solved for the precision
    ax.plot(recall, precision, "-", color="C0", label="F1 0.2 and 0.6" if first else None)
    low, high = max(0, 2 * level - 1), min(1, 2 * level)
    ax.plot([low, high], [high, low], "--", color="C1", linewidth=1, label="mean 0.2 and 0.6" if first else None)
ax.fill_between([0.6, 1], 0.6, 1, color="C2", alpha=0.3, linewidth=0)
ax.fill_between([0, 0.6], 0, 0.6, color="C3", alpha=0.2, linewidth=0)
for x, y, text in ((0.8, 0.8, "better in both"), (0.38, 0.45, "worse in both"), (0.28, 0.75, "neither"), (0.76, 0.25, "neither")):
    ax.text(x, y, text, ha="center")
for x, y, marker, color, label in (
    (0.6, 0.6, "o", "C4", "a model"),
    (1.0, 0.1, "s", "C1", "always yes"),
    (0.01, 1.0, "D", "C3", "one sure hit"),
):
    ax.plot(x, y, marker, color=color, markersize=8, label=label, clip_on=False, zorder=5, linestyle="none")
ax.set(xlabel="recall (share of the positives)", ylabel="precision (share of the yes)", xlim=(0, 1), ylim=(0, 1), aspect="equal")
ax.legend(frameon=False, loc="upper left", bbox_to_anchor=(1.02, 1))
