import matplotlib.pyplot as plt
import numpy as np

names = np.array(["bus", "car", "tram", "bike", "train"])
rng = np.random.default_rng(0)
category = np.repeat(np.arange(5), 6)
minutes = np.array([40, 10, 38, 15, 36])[category] + rng.normal(scale=2.5, size=30)
means = np.array([minutes[category == k].mean() for k in range(5)])

fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.0), sharey=True, layout="constrained")
orders = ((np.arange(5), "bus 0, car 1, …"), (np.argsort(means), "another numbering"))
for ax, (order, title) in zip(axes, orders, strict=True):
    number = np.argsort(order)[category]  # the place of each category in this order
    slope, start = np.polyfit(number, minutes, 1)
    beside = number + rng.uniform(-0.15, 0.15, 30)  # so that equal points do not hide each other
    ax.plot(beside, minutes, "o", color="C0", markersize=4, alpha=0.5, label="examples", rasterized=True)
    ax.plot([-0.4, 4.4], start + slope * np.array([-0.4, 4.4]), "--", color="C1", label="one number: best line")
    ax.hlines(means[order], np.arange(5) - 0.3, np.arange(5) + 0.3, color="C2", linewidth=3, label="one-hot: the means")
    ax.set_xticks(range(5), names[order])
    ax.set(title=title, ylim=(0, 62), yticks=(0, 20, 40, 60))
axes[0].set_ylabel("time to work (minutes)")
axes[0].legend(frameon=False, fontsize=8, loc="upper right", ncols=2)
