import matplotlib.pyplot as plt
import numpy as np

from linebyline.metrics.intervals import binomial, clopper_pearson, wilson

fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
n, p = 100, np.linspace(0.88, 0.999, 170)
right = np.arange(n + 1)
half = 1.96 * np.sqrt(right / n * (1 - right / n) / n)
ends = {
    "Clopper-Pearson": clopper_pearson(right, n),
    "Wilson": wilson(right, n),
    "textbook": (right / n - half, right / n + half),
}
for (name, (low, high)), color, style in zip(
    ends.items(), ("C2", "C0", "C1"), ("--", "-", ":"), strict=True
):
    held = (low <= p[:, None]) & (p[:, None] <= high)
    ax.plot(
        p,
        100 * (binomial(n, p) * held).sum(axis=1),
        style,
        color=color,
        linewidth=1.6,
        label=name,
    )
ax.axhline(95, color="C3", linewidth=1)
ax.set(
    ylim=(60, 101), xlabel="true accuracy p (part)", ylabel="intervals that hold p (%)"
)
ax.legend(frameon=False, loc="lower left")
