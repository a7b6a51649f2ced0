import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_rgba

from linebyline.byhand.convolution import patches

x = np.arange(16.0).reshape(1, 4, 4, 1)
matrix = patches(x, (3, 3)).reshape(4, 9).astype(int)
fig, ax = plt.subplots(figsize=(6.8, 3.2), layout="constrained")


def grid(left, top, height, width, color, strong, numbers=()):
    """Draw cells from the corner (left, top) on; `strong` is the marked block: first column, first line, width, height."""
    lines = [(left + j, top + i) for j in range(width + 1) for i in (0, height, np.nan)]
    lines += [(left + j, top + i) for i in range(height + 1) for j in (0, width, np.nan)]
    ax.plot(*np.array(lines).T, color=color, linewidth=0.8)
    ax.add_patch(plt.Rectangle((left, top), width, height, facecolor=to_rgba(color, 0.12)))
    ax.add_patch(plt.Rectangle((left + strong[0], top + strong[1]), *strong[2:], facecolor=to_rgba(color, 0.4)))
    for (i, j), number in np.ndenumerate(np.array(numbers)):
        ax.text(left + j + 0.5, top + i + 0.5, number, ha="center", va="center", fontsize=8)


grid(0, 2.5, 4, 4, "C0", (1, 0, 3, 3), x[0, :, :, 0].astype(int))  # the window at place (0, 1)
grid(5.6, 2.5, 4, 9, "C0", (0, 1, 9, 1), matrix)
grid(16, 0, 9, 2, "C1", (0, 0, 1, 9))
grid(19.4, 2.5, 4, 2, "C2", (0, 1, 1, 1))
for place, sign in [(4.8, "→"), (15.3, "×"), (18.7, "=")]:
    ax.text(place, 4.5, sign, ha="center", va="center", fontsize=15)
for place, height, text in [
    (2, 7.1, "picture X\n16 numbers"), (10.1, 7.1, "patch matrix M, a window a row\n4 places × 9 entries = 36 numbers"),
    (17, 9.5, "kernels W\n9 × 2 filters"), (20.4, 7.1, "output Z\n4 × 2"),
]:  # fmt: skip
    ax.text(place, height, text, ha="center", va="top", fontsize=9)
ax.set(xlim=(-0.3, 21.9), ylim=(11, -0.3), aspect="equal")
ax.set_axis_off()
