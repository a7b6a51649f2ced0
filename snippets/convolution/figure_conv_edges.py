import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.data import digits

digit = digits()[0][0].reshape(1, 8, 8, 1)
right = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
kernels = np.stack([right, right.T], axis=-1)[:, :, None, :]
z = convolve(digit, kernels, np.zeros(2))[0]

fig, axes = plt.subplots(1, 3, figsize=(7.2, 3), dpi=120, layout="constrained")
panels = (
    (digit[0, :, :, 0], 1, 0, "the picture, 8 × 8"),
    (z[:, :, 0], 4, 1, "ink to the right, 6 × 6"),
    (z[:, :, 1], 4, 1, "ink below, 6 × 6"),
)
for ax, (values, largest, first, title) in zip(axes, panels, strict=True):
    i, j = np.indices(values.shape) + first  # a response stands where the middle of the kernel was
    area = 190 * abs(values) / largest
    for sign, color, marker in ((1, "C0", "s"), (-1, "C1", "o")):
        there = sign * values > 0
        ax.scatter(j[there], i[there], area[there], color=color, marker=marker, linewidths=0, rasterized=True)
    ax.set(xlim=(-0.6, 7.6), ylim=(7.6, -0.6), xticks=[], yticks=[], aspect="equal")
    ax.set_title(title, fontsize=10)
handles = [plt.Line2D([], [], linestyle="", marker=m, color=c) for m, c in (("s", "C0"), ("o", "C1"))]
fig.legend(handles, ["more than 0", "less than 0; the area is the size"], loc="outside lower center", ncols=2, frameon=False)
