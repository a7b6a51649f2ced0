import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.convolution import convolve

kernels = np.arange(1.0, 10).reshape(3, 3, 1, 1)  # nine different weights, told apart by color
units = np.eye(64).reshape(64, 8, 8, 1)
w = convolve(units, kernels, np.zeros(1)).reshape(64, 36)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.9), layout="constrained")
shades = plt.get_cmap("viridis", 9)
shades.set_bad(alpha=0)
everything = np.random.default_rng(0).uniform(1, 9, w.shape)
left.imshow(everything.T, cmap="viridis", interpolation="none")
shown = right.imshow(np.ma.masked_equal(w, 0).T, cmap=shades, vmin=0.5, vmax=9.5, interpolation="none")
left.set_title("dense: 2,304 free weights", fontsize=10)
right.set_title("convolution: 9 free weights", fontsize=10)
for ax in (left, right):
    ax.set(xlabel="pixel of the picture", ylabel="place of the kernel", xticks=[0, 16, 32, 48], yticks=[0, 12, 24])
fig.colorbar(shown, ax=(left, right), location="bottom", shrink=0.6, aspect=30, ticks=range(1, 10), label="which of the nine")
