import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.pooling import max_pool, mean_pool

line = np.tile([1.0, 1, 0, 0], 4)  # stripes: two pixels of ink, two without

fig, axes = plt.subplots(2, 3, figsize=(6.6, 2.0), layout="constrained")
for row, shift in zip(axes, (0, 1), strict=True):
    x = np.tile(np.roll(line, shift), (6, 1))[None, :, :, None]  # [batch, height, width, channels]
    shown = {"the picture": x, "max pooling": max_pool(x), "mean pooling": mean_pool(x)}
    for ax, (name, picture) in zip(row, shown.items(), strict=True):
        picture = picture[0, :, :, 0]
        ax.imshow(picture, cmap="cividis", vmin=0, vmax=1, interpolation="none", extent=(0, 16, 6, 0))
        side = 16 // picture.shape[1]
        for j in range(picture.shape[1]):  # the numbers say the same without color
            value = picture[0, j]
            ink = "0.1" if value > 0.4 else "0.95"
            ax.text((j + 0.5) * side, 3, f"{value:g}", ha="center", va="center", fontsize=8, color=ink)
        ax.set(xticks=[], yticks=[], title=name if shift == 0 else "")
    row[0].set_ylabel(f"shift {shift}")
