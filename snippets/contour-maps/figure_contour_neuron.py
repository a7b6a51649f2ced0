import matplotlib.pyplot as plt
import numpy as np

from linebyline.surfaces import draw_contours, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
levels = np.arange(0.02, 0.36, 0.03)
side = np.linspace(-6, 6, 61)
w, b = np.meshgrid(side, side)
height = surface.value(np.stack([w, b], axis=-1))
text = plt.rcParams["text.color"]

fig = plt.figure(figsize=(7.2, 3.6), dpi=88)
view = fig.add_axes([-0.02, 0.0, 0.5, 1.0], projection="3d", computed_zorder=False)
view.view_init(elev=38, azim=-118)
view.plot_surface(w, b, height, rstride=2, cstride=2, color="C0", alpha=0.35, linewidth=0, antialiased=False, shade=False)
view.contour(w, b, height, levels, colors=text, linewidths=0.7)
view.set(xlabel="$w$", ylabel="$b$", xticks=[], yticks=[], zticks=[])
view.set_title("surface", y=0.98)
for axis in (view.xaxis, view.yaxis, view.zaxis):
    axis.set_pane_color((0, 0, 0, 0))

chart = fig.add_axes([0.58, 0.15, 0.4, 0.74])
draw_contours(chart, surface, (-6, 6), (-6, 6), levels)
for collection in (*view.collections, *chart.collections):
    collection.set(rasterized=True, antialiased=False)
for start, marker in (([0.0, 0.0], "o"), ([3.0, 1.0], "s"), ([-1.0, 4.0], "^")):
    g = surface.gradient(np.array(start))
    tip = np.array(start) - 1.8 * g / np.linalg.norm(g)
    chart.annotate("", tip, start, arrowprops={"arrowstyle": "->", "color": "C1", "linewidth": 1.6})
    chart.plot(*start, marker, color="C1", markersize=5)
chart.plot(1.79, -2.28, "*", color="C2", markersize=11, label="_minimum")
chart.set(xlabel="$w$ (no unit)", ylabel="$b$ (no unit)", title="map", aspect="equal", xticks=[-5, 5], yticks=[-5, 5])
