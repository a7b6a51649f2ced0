import matplotlib.pyplot as plt

from linebyline.autograd import Value

a, b = Value(2), Value(3)
s = a + b
y = s * a
y.backward()
places = {a: (0, 0), b: (0, 2), s: (2, 2), y: (4, 1)}
fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
for node in (s, y):
    for parent, slope in node.edges:
        (x0, y0), (x1, y1) = places[parent], places[node]
        ax.annotate("", (x1, y1), (x0, y0), arrowprops={"arrowstyle": "-|>", "shrinkA": 34, "shrinkB": 34, "color": "C0"})
        where = (x0 + x1) / 2 - 0.1 * (y1 - y0), (y0 + y1) / 2 + 0.12  # beside the arrow
        ax.text(*where, f"slope {slope:g}", color="C0", ha="right" if y1 - y0 > 1 else "center", va="bottom")
for node, name in ((a, "a"), (b, "b"), (s, "s = a + b"), (y, "y = s a")):
    ax.plot(*places[node], "o", markersize=62, markerfacecolor="none", markeredgecolor="C1")
    ax.text(*places[node], f"{name}\n{node.data:g}\ngrad {node.grad:g}", ha="center", va="center", fontsize=9)
ax.set(xlim=(-0.8, 4.8), ylim=(-0.85, 2.85))
ax.set_axis_off()
