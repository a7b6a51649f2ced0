from itertools import product

import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import threshold_unit, truth_table

x = truth_table(2)
names = ["never", "AND", "x₁ not x₂", "x₁", "x₂ not x₁", "x₂", "XOR", "OR", "NOR"]
names += ["same", "not x₂", "x₁ or not x₂", "not x₁", "x₂ or not x₁", "NAND", "always"]
weights_only = {11, 13, 14}  # no veto unit does these, as the block `sixteen` prints
units = {}
for w1, w2, b in product((-1, 0, 1), (-1, 0, 1), (-2, -1, 0, 1)):
    outputs = threshold_unit(x, np.array([float(w1), w2]), b)
    units.setdefault(tuple(outputs.tolist()), (w1, w2, b + 0.5))  # the line midway to the next sum
fig, axes = plt.subplots(4, 4, figsize=(5.6, 6.3), layout="constrained")
ends = np.array([-0.4, 1.4])
for number, (ax, outputs) in enumerate(zip(axes.flat, product((0, 1), repeat=4), strict=True)):
    fires = np.array(outputs, bool)
    ax.set(xlim=ends, ylim=ends, aspect="equal", xticks=[], yticks=[])
    ax.spines[:].set_visible(False)  # one frame a square instead of four lines: a smaller file
    ax.patch.set(facecolor="none", edgecolor=plt.rcParams["axes.edgecolor"], linewidth=1.6)
    ax.set_title(names[number], fontsize=10)
    if outputs in units:
        w1, w2, b = units[outputs]
        color, style = ("C1", "--") if number in weights_only else ("C0", "-")
        height = w1 * ends[None, :] + w2 * ends[:, None] + b  # at the corners of the picture
        ax.contourf(ends, ends, height, levels=[0, 9], colors=[color], alpha=0.25)
        ax.contour(ends, ends, height, levels=[0], colors=[color], linestyles=style, linewidths=1.8)
    else:
        ax.text(0.5, 0.5, "no\nline", ha="center", va="center", color="C3", fontsize=11)
        ax.patch.set(edgecolor="C3", linewidth=5, linestyle=":")
    for corners, fill, label in ((x[fires], "full", "_1"), (x[~fires], "none", "_0")):
        if len(corners):
            ax.plot(*corners.T, "o", color="C2", markersize=9, fillstyle=fill, clip_on=False, label=label)
axes[3, 0].set(xlabel="x₁", xticks=[0, 1])
axes[3, 0].set_ylabel("x₂", rotation=0)
axes[3, 0].set_yticks([0, 1])
axes[3, 0].tick_params(labelsize=9, length=2, pad=1)
