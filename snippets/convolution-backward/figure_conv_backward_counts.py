import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.convolution import convolve_backward

fig, panels = plt.subplots(1, 2, figsize=(6.0, 3.4), layout="constrained")
for ax, size in zip(panels, (3, 4), strict=True):
    pixels = 2 * 2 + size  # 3 places a line, stride 2
    x, kernels = np.zeros((1, pixels, pixels, 1)), np.ones((size, size, 1, 1))
    counts = convolve_backward(np.ones((1, 3, 3, 1)), x, kernels, stride=2)[0][0, :, :, 0]
    ax.imshow(counts, cmap="Blues", vmin=0, vmax=5, rasterized=True)
    for i, j in np.ndindex(counts.shape):
        shade = "white" if counts[i, j] > 2 else "black"  # the colour below the number, not that of the page
        ax.text(j, i, f"{counts[i, j]:.0f}", ha="center", va="center", fontsize=9, color=shade)
    ax.set(title=f"kernel {size} × {size}, stride 2", xticks=[], yticks=[])
