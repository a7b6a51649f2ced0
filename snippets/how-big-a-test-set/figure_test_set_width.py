import matplotlib.pyplot as plt
import numpy as np

from linebyline.metrics.intervals import wilson

fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
n = np.unique(
    np.geomspace(50, 50_000, 60).astype(int) // 100 * 100 + 100
)  # hundreds: each accuracy is a whole count
for percent, color, style in (
    (50, "C0", "-"),
    (90, "C1", "--"),
    (97, "C2", "-."),
    (99, "C3", ":"),
):
    low, high = wilson(n * percent // 100, n)
    ax.plot(
        n, 50 * (high - low), style, color=color, linewidth=2, label=f"{percent}% right"
    )
ax.axvline(359, color="C4", linewidth=1.5)
ax.text(385, 9.5, "the 359 test digits", color="C4", va="center")
ax.set(
    xscale="log",
    yscale="log",
    xlabel="test examples (count)",
    ylabel="half a 95% interval (points)",
)
ax.set_yticks([0.1, 0.2, 0.5, 1, 2, 5], ["0.1", "0.2", "0.5", "1", "2", "5"])
ax.set_xticks([100, 1000, 10_000], ["100", "1,000", "10,000"])
ax.minorticks_off()
ax.legend(frameon=False, loc="lower left")
