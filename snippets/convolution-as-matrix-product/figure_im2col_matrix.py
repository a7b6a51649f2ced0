import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgba

from linebyline.byhand.convolution import patches

x = np.arange(16.0).reshape(1, 4, 4, 1)
matrix = patches(x, (3, 3)).reshape(4, 9).astype(int)
fig, ax = plt.subplots(figsize=(6.8, 3.2), layout="constrained")


def grid(left, top, numbers, color, strong=()):
    """Draw a matrix of cells whose upper left corner is at (left, top); `strong` cells are filled darker and bold."""
    for (i, j), number in np.ndenumerate(numbers):
        dark = (i, j) in strong
        face = to_rgba(color, 0.5 if dark else 0.12)
        ax.add_patch(plt.Rectangle((left + j, top + i), 1, 1, facecolor=face, edgecolor=color, linewidth=0.8))
        ax.text(left + j + 0.5, top + i + 0.5, number, ha="center", va="center", fontsize=8, weight="bold" if dark else "normal")


window = {(i, j) for i in range(3) for j in range(1, 4)}  # the place (0, 1)
grid(0, 2.5, x[0, :, :, 0].astype(int), "C0", window)
grid(5.6, 2.5, matrix, "C0", {(1, j) for j in range(9)})
grid(16, 0, np.array([[f"{u}{v}"] * 2 for u in range(3) for v in range(3)]), "C1", {(i, 0) for i in range(9)})
grid(19.4, 2.5, np.full((4, 2), ""), "C2", {(1, 0)})
for place, sign in [(4.8, "→"), (15.3, "·"), (18.7, "=")]:
    ax.text(place, 4.5, sign, ha="center", va="center", fontsize=15)
for place, height, text in [
    (2, 7.1, "picture\n16 numbers"), (10.1, 7.1, "patch matrix, a window a row\n4 places × 9 entries = 36 numbers"),
    (17, 9.6, "kernels\n9 × 2 filters"), (20.4, 7.1, "Z\n4 × 2"),
]:  # fmt: skip
    ax.text(place, height, text, ha="center", va="top", fontsize=9)
ax.set(xlim=(-0.3, 21.8), ylim=(11, -0.3), aspect="equal")
ax.set_axis_off()
