import matplotlib.pyplot as plt
from matplotlib.patches import Polygon


def block(ax, x, y, width, height, depth, color, alpha=0.35):
    """A box seen from the front, its channels going back to the right."""
    dx, dy = 0.5 * depth, 0.35 * depth
    front = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    top = [(x, y + height), (x + width, y + height), (x + width + dx, y + height + dy), (x + dx, y + height + dy)]
    side = [(x + width, y), (x + width + dx, y + dy), (x + width + dx, y + height + dy), (x + width, y + height)]
    for face in (front, top, side):
        ax.add_patch(Polygon(face, facecolor=color, alpha=alpha, edgecolor="none"))
        ax.add_patch(Polygon(face, fill=False, edgecolor=color))
    for layer in range(1, depth):  # one line a channel
        sx, sy = 0.5 * layer, 0.35 * layer
        ax.plot([x + sx, x + width + sx, x + width + sx], [y + height + sy, y + height + sy, y + sy], color=color, linewidth=0.7)


fig, ax = plt.subplots(figsize=(6.4, 3.3), layout="constrained")
block(ax, 0, 0.4, 4, 4, 3, "C0")
block(ax, 0, 2.9, 1.5, 1.5, 3, "C3", 0.5)
ax.text(2.6, -0.5, "picture\n8 × 8 × 3", ha="center", va="top")
for i in range(5):
    block(ax, 7.4, 5.0 - 1.45 * i, 0.75, 0.75, 3, "C3")
    ax.text(7.1, 5.35 - 1.45 * i, f"{i}", ha="right", va="center")
    ax.text(16.95 + 0.5 * i, 0.15 + 0.35 * i, f"{i}", ha="center", va="center")  # kernel i makes channel i
ax.annotate("", (12.2, 2.6), (10.3, 2.6), arrowprops={"arrowstyle": "->", "color": "C7"})
ax.text(8.4, -1.0, "5 kernels\n3 × 3 × 3 each", ha="center", va="top")
block(ax, 12.6, 0.4, 4, 4, 5, "C2")
ax.text(14.6, -0.5, "output, p = 1\n8 × 8 × 5", ha="center", va="top")
ax.set(xlim=(-0.4, 19.6), ylim=(-2.6, 6.9), aspect="equal")
ax.axis("off")
