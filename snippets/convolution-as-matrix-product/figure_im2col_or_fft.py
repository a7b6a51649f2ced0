import matplotlib.pyplot as plt
import numpy as np

BATCH, SIDE, GRID = 32, 50, 64**2  # pictures of a step; side of a picture; the grid that it is transformed on
kernel = np.arange(1, 16, 2)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogy(kernel, kernel**2, "o-", label="the sum, or one product")
for channels, filters, style in [(1, 8, "s--"), (32, 64, "^:")]:
    pairs = channels * filters
    transforms = GRID * np.log2(GRID) * (BATCH * channels + pairs + BATCH * filters)
    fft = (transforms + 2 * GRID * BATCH * pairs) / (BATCH * SIDE**2 * pairs)
    ax.semilogy(kernel, np.full(len(kernel), fft), style, label=f"FFT, {channels} to {filters}")
ax.set(xlabel="side of the kernel (pixels)", ylabel="multiplications", xticks=kernel)
ax.minorticks_off()
ax.legend(loc="lower right", fontsize=9)
