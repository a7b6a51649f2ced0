import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import adam, momentum, rmsprop, sgd
from linebyline.surfaces import bowl, descend

fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.3), layout="constrained", sharey=True)
rules = {"sgd": sgd(0.1), "momentum": momentum(0.1, 0.9), "rmsprop": rmsprop(0.01), "adam": adam(0.01)}
for ax, degrees in zip(axes, (0, 45), strict=True):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    for (name, optimizer), style in zip(rules.items(), ("-", "--", "-.", ":"), strict=True):
        path = descend(optimizer, bowl([1.0, -0.1], degrees), [c - 1e-3 * s, s + 1e-3 * c], 1200)
        far = np.abs(path @ [-s, c])
        stop = np.argmax(far > 1) + 1
        shown = np.unique(np.geomspace(1, stop, 40).astype(int))
        ax.loglog(shown, far[shown - 1], style, label=name, linewidth=1.8)
    ax.minorticks_off()
    ax.axhline(1, color="C4", linewidth=0.8)
    ax.set(xlabel="step", title="ways up and down along the axes" if degrees == 0 else "turned by 45°")
axes[0].set_ylabel("distance |v| (no unit)")
axes[1].legend(frameon=False, loc="upper left", bbox_to_anchor=(0, 0.95))
