import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import momentum, nesterov
from linebyline.surfaces import descend, draw_contours, neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
fig, (ax, loss) = plt.subplots(1, 2, figsize=(7.6, 3.5), layout="constrained", width_ratios=(1.25, 1))
draw_contours(ax, surface, (-2.6, 6.4), (-8.2, 1.2), levels=[0.002, 0.02, 0.1])
for name, rule, color, line, marker in (("momentum", momentum, "C1", "-", "s"), ("Nesterov", nesterov, "C0", "--", "o")):
    path = descend(rule(3.0, 0.9), surface, [-2.0, -2.0], 100)
    ax.plot(path[:, 0], path[:, 1], line, marker=marker, markevery=12, markersize=4, linewidth=1, color=color, label=name)
    loss.plot(surface.value(path), line, color=color)
z = np.log([0.2 / 0.8, 0.9 / 0.1])
ax.plot((z[1] - z[0]) / 2, z[0] - (z[1] - z[0]) / 4, "*", color="C3", markersize=11, label="minimum")
ax.set(xlabel="w (no unit)", ylabel="b (no unit)", xlim=(-2.6, 6.4), ylim=(-8.2, 1.2))
ax.set(xticks=[-2, 0, 2, 4, 6], yticks=[-8, -6, -4, -2, 0])
ax.legend(frameon=False, fontsize=8, loc="lower left")
loss.set(yscale="log", xlabel="step (count)", ylabel="loss (no unit)", xticks=[0, 50, 100], yticks=[1e-1, 1e-3, 1e-5])
loss.minorticks_off()
