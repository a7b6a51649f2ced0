import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

eigenvalues = [1.0, 10.0]
panels = (("η = 0.05", 0.05), ("η = 2/11", 2 / 11), ("η = 0.205", 0.205))
fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.9), sharey=True, layout="constrained")
for ax, (title, rate) in zip(axes, panels, strict=True):
    path = np.abs(descend(sgd(rate), bowl(eigenvalues), start=[1.0, 1.0], steps=40))
    path[path < 1e-7] = np.nan
    ax.plot(path[:, 0], "o-", color="C0", markersize=3, markevery=8, label="flat: λ = 1")
    ax.plot(path[:, 1], "s--", color="C1", markersize=3, markevery=(4, 8), label="steep: λ = 10")
    ax.set(yscale="log", ylim=(1e-6, 20), title=title, xticks=[0, 20, 40], yticks=[1e-6, 1e-3, 1])
    ax.title.set_fontsize(10)
    ax.minorticks_off()
axes[0].set_ylabel("|error| (no unit)")
fig.supxlabel("steps (count)", fontsize=10)
axes[1].legend(frameon=False, fontsize=8, loc="lower left")
