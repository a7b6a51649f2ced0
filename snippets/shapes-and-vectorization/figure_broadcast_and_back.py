import matplotlib.pyplot as plt
import numpy as np

a, b = np.array([[10], [20], [30]]), np.array([1, 2, 3, 4])  # [3, 1], [4]
grad = np.array([[1, 0, 2, 1], [0, 2, 1, 3], [2, 1, 4, 0]])  # [3, 4]: the gradient for a + b
panels = [
    ("forward: copy", a, b, a + b, "->", "-"),
    ("backward: add up", grad.sum(axis=1, keepdims=True), grad.sum(axis=0), grad, "<-", "--"),
]

fig, axes = plt.subplots(1, 2, figsize=(5.2, 2.6), layout="constrained")
for ax, (title, left, top, inside, arrow, line) in zip(axes, panels, strict=True):
    cells = [(-0.8, i, left[i, 0], "C0") for i in range(3)] + [(j + 1, -1.6, top[j], "C1") for j in range(4)]
    cells += [(j + 1, i, inside[i, j], "C2") for i in range(3) for j in range(4)]
    for x, y, number, color in cells:
        ax.add_patch(plt.Rectangle((x - 0.45, y - 0.4), 0.9, 0.8, facecolor=color, alpha=0.25))
        ax.text(x, y, str(number), ha="center", va="center", fontsize=12)
    ends = [((0.55, i), (-0.33, i), "C0") for i in range(3)] + [((j + 1, -0.42), (j + 1, -1.18), "C1") for j in range(4)]
    for end, start, color in ends:
        ax.annotate("", end, start, arrowprops={"arrowstyle": arrow, "linestyle": line, "color": color})
    for x, y, shape in [(-0.8, -0.65, "[3, 1]"), (-0.1, -1.6, "[4]"), (2.5, 2.75, "[3, 4]")]:
        ax.text(x, y, shape, ha="center", va="center")
    ax.set(title=title, xlim=(-1.4, 4.6), ylim=(3, -2.1))
    ax.set_axis_off()
