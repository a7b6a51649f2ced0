import matplotlib.pyplot as plt
import numpy as np

BATCH, SIDE, GRID = 32, 50, 64**2  # pictures of a step; side of a picture; the grid that it is transformed on
kernel = np.arange(1, 16, 2)
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained", sharey=True)
for ax, (channels, filters) in zip(axes, [(1, 8), (32, 64)], strict=True):
    pairs = channels * filters
    transforms = GRID * np.log2(GRID) * (BATCH * channels + pairs + BATCH * filters)
    fft = (transforms + 2 * GRID * BATCH * pairs) / (BATCH * SIDE**2 * pairs)
    ax.semilogy(kernel, kernel**2, "o-", label="the sum, or one product")
    ax.semilogy(kernel, np.full(len(kernel), fft), "s--", label="through the FFT")
    ax.set(title=f"{channels} → {filters} channels", xlabel="side of the kernel (pixels)", xticks=kernel)
axes[0].set(ylabel="multiplications for each\npixel, channel and filter")
axes[0].legend(loc="lower right", fontsize=9)
