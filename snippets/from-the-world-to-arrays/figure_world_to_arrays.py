import matplotlib.pyplot as plt
import numpy as np

from linebyline.data import digits

images, _ = digits()
picture = images[0].reshape(8, 8)
words = ["dog", "bites", "man"]
one_hot = np.eye(6)[[1, 2, 3]]  # a vocabulary of 6 words
fig, axes = plt.subplots(2, 3, figsize=(7.2, 3.6), layout="constrained", width_ratios=[1, 1.2, 1.6])
fig.get_layout_engine().set(wspace=0.15, hspace=0.08)


def cells(ax, values, title, scale=0):
    """An array as colored cells, with its numbers if a scale is given."""
    ax.imshow(values, cmap="Blues", vmin=0, vmax=1.2, aspect="auto")
    ax.set_title(title, fontsize=9)
    ax.set(xticks=[], yticks=[])
    whole = np.rint(scale * values).astype(int)  # no mark: 0
    for number in range(1, whole.max() + 1):
        rows, columns = np.nonzero(whole == number)
        color = "0.97" if number > 0.6 * scale else "0.15"
        ax.plot(columns, rows, linestyle="none", marker=f"${number}$", markersize=5, color=color, markeredgewidth=0)


cells(axes[0, 0], picture, "")
cells(axes[0, 1], picture, "[height, width]", scale=10)
cells(axes[0, 2], picture.reshape(1, 64), "[pixels]")
axes[1, 0].axis("off")
for i, word in enumerate(words):
    axes[1, 0].text(0.5, (5 - 2 * i) / 6, word, ha="center", va="center", transform=axes[1, 0].transAxes, fontsize=11)
cells(axes[1, 1], one_hot, "[words, vocabulary]", scale=1)
cells(axes[1, 2], one_hot.sum(axis=0, keepdims=True), "[vocabulary]", scale=1)
axes[1, 2].set_xticks((1, 2, 3), words, fontsize=8)
for ax in axes[:, 2]:
    ax.set_box_aspect(0.12)
for ax in axes[:, 1:].flat:
    ax.annotate("", (-0.03, 0.5), (-0.17, 0.5), "axes fraction", "axes fraction", arrowprops={"arrowstyle": "->", "color": "C1"})
