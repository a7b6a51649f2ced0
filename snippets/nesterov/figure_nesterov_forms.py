import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.surfaces import bowl, descend, draw_contours

surface, start, eta, beta = bowl([1.0, 6.0], 20.0), np.array([-3.0, 2.2]), 0.12, 0.8
w, u, stood, ahead = start, np.zeros(2), [start], [start]
for _ in range(7):
    u = beta * u + surface.gradient(ahead[-1])
    w = w - eta * u
    stood.append(w)
    ahead.append(w - eta * beta * u)
stood, ahead = np.stack(stood), np.stack(ahead)
stored = descend(nesterov(eta, beta), surface, start, 7)
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
draw_contours(ax, surface, (-3.4, 2.2), (-1.4, 2.5), levels=[0.5, 2, 5, 10])
ax.plot(stood[:, 0], stood[:, 1], "-s", color="C1", markersize=5, linewidth=1, label="$w$ of form A")
ax.quiver(*stood[1:].T, *(ahead - stood)[1:].T, angles="xy", scale_units="xy", scale=1, color="C2", width=0.004, zorder=3)
ax.plot([], [], "-", color="C2", label="look-ahead")
style = {"color": "C0", "markersize": 6, "fillstyle": "none", "linewidth": 1}
ax.plot(stored[:, 0], stored[:, 1], "--o", **style, label="$\\theta$ of form B")
ax.set(xlabel="first parameter (no unit)", ylabel="second parameter (no unit)")
ax.set(xticks=[-3, -2, -1, 0, 1, 2], yticks=[-1, 0, 1, 2])
ax.legend(frameon=False, fontsize=8, loc="upper right", bbox_to_anchor=(0.5, 1))
