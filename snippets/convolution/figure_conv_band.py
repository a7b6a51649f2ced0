import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.convolution import convolve

kernels = np.arange(1.0, 10).reshape(3, 3, 1, 1)  # nine different weights, told apart by number
units = np.eye(64).reshape(64, 8, 8, 1)
w = convolve(units, kernels, np.zeros(1)).reshape(64, 36)

fig, ax = plt.subplots(figsize=(6.4, 4), layout="constrained")
shades = plt.get_cmap("cool", 9)
ax.imshow(np.ma.masked_equal(w, 0).T, cmap=shades, vmin=0.5, vmax=9.5, interpolation="none")
lines, places = range(0, 65, 8), range(0, 37, 6)
ax.set(xlabel="pixel, line after line", ylabel="place, line after line", xticks=lines, yticks=places, xlim=(-2, 65))
for i, j in ((0, 0), (0, 8), (0, 16), (35, 45), (35, 53), (35, 61)):  # the first and the last place, line by line of the kernel
    weights = " ".join(str(int(value)) for value in w[j : j + 3, i])
    below = i == 35
    ax.annotate(weights, (j + 1, i), (0, -12 if below else 7), textcoords="offset points", ha="center", fontsize=9)
ax.set_ylim(39.5, -4)
