import matplotlib.pyplot as plt
import numpy as np

from linebyline.surfaces import bowl, draw_contours

surface, start = bowl((1, 10)), np.array([10.0, 1.0])
fig, ax = plt.subplots(figsize=(6.4, 2.9), layout="constrained")
draw_contours(ax, surface, (-2.5, 10.5), (-1.6, 1.6), [0.5, 2, 6, 14, 26, 42, 60])
for name, factor, style, color in (("exact", 1.0, "o-", "C0"), ("0.9 × exact", 0.9, "s--", "C1")):
    w, path = start, [start]
    for _ in range(12):
        g = surface.gradient(w)
        w = w - factor * (g @ g) / (g @ surface.gradient(g)) * g
        path.append(w)
    path = np.array(path)
    ax.plot(path[:, 0], path[:, 1], style, color=color, markersize=4, label=f"{name}, 12 steps")
ax.plot(0, 0, "*", color="C3", markersize=12, label="minimum")
ax.set(xlabel="$w_1$ (no unit)", ylabel="$w_2$ (no unit)", aspect="equal")
ax.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, 1.28), ncols=3)
