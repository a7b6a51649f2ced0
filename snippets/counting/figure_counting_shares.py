import matplotlib.pyplot as plt
import numpy as np

side, m, k, n = 224, 32, 3, 128
names = ["conv 1", "conv 2", "conv 3", "conv 4", "conv 5", "dense", "output"]
weights = np.array([k * k * 3 * m, *[k * k * m * m] * 4, m * (side // 32) ** 2 * n, n * 10])
biases = np.array([m] * 5 + [n, 10])
places = np.array([(side >> i) ** 2 for i in range(5)] + [1, 1])
parameters, work = weights + biases, places * weights

fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
rows = np.arange(len(names))
series = (parameters, -0.2, "C0", "C0", "parameters"), (work, 0.2, "C1", "none", "multiply-adds")  # outlines: no color alone
for counts, shift, color, face, label in series:
    share = 100 * counts / counts.sum()
    bars = ax.barh(rows + shift, share, 0.34, facecolor=face, edgecolor=color, linewidth=1.6, label=label)
    ax.bar_label(bars, [f"{value:.1f}" for value in share], padding=3, fontsize=9)
ax.set_yticks(rows, names)
ax.invert_yaxis()
ax.set(xlim=(0, 97), xlabel="share of the whole network (%)")
ax.legend(loc="center right")
for name in ("top", "right"):
    ax.spines[name].set_visible(False)
