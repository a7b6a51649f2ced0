import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import momentum, sgd
from linebyline.surfaces import descend, draw_contours, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
draw_contours(ax, surface, (-3.6, 4.6), (-4.6, 3), levels=[0.003, 0.02, 0.06, 0.12, 0.2])
for optimizer, color, style, marker, name in (
    (momentum(1.0, 0.9), "C1", "-", "s", "momentum"),
    (sgd(1.0), "C0", "--", "o", "gradient descent"),
):
    path = descend(optimizer, surface, [-3, -3], 220)
    ax.plot(*path.T, style, color=color, linewidth=1.2)
    ax.plot(*path[::10].T, marker, color=color, markersize=4, linestyle="", label=name)
low, high = np.log(0.2 / 0.8), np.log(0.9 / 0.1)  # the preactivations that give the targets
w = (high - low) / 2
ax.plot(w, low - 0.5 * w, "*", color="C3", markersize=11, label="lowest loss")
ax.set(xlabel="$w$ (no unit)", ylabel="$b$ (no unit)")
ax.legend(frameon=False, loc="upper left")
