import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.many_starts import accuracy_curves
from linebyline.data import digits

x, labels = digits()
panels = {"both at 0.1": (0.1, 0.1), "both at 1": (1.0, 1.0), "each at its own": (0.3, 1.0)}
fig, axes = plt.subplots(1, 3, figsize=(7.2, 3.0), layout="constrained", sharey=True)
epochs = np.arange(1, 17)
for ax, (title, rates) in zip(axes, panels.items(), strict=True):
    for loss, rate, style in zip(("cross_entropy", "squared_error"), rates, ("-", "--"), strict=True):
        curves = accuracy_curves(x, labels, loss=loss, learning_rate=rate, epochs=16)
        (line,) = ax.plot(epochs, np.median(curves, axis=1), style, label=loss.replace("_", "-" if loss[0] == "c" else " "))
        ax.fill_between(epochs, curves.min(axis=1), curves.max(axis=1), alpha=0.2, color=line.get_color(), linewidth=0)
    ax.set(title=title, xlabel="epochs", ylim=(0, 1))
axes[0].set_ylabel("accuracy on new digits")
axes[2].legend(frameon=False, loc="lower right")
