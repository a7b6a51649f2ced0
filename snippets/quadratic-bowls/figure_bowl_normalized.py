import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Ellipse

from linebyline.neurons import with_ones

feature = np.linspace(-1, 1, 101)
feature = feature / feature.std()
fig, panels = plt.subplots(1, 2, figsize=(7.2, 3.5), layout="constrained")
for ax, mean, name in zip(panels, (1.5, 0.0), ("mean 1.5", "centered"), strict=True):
    x = with_ones(feature[:, None] + mean)
    a = x.T @ x / len(x)
    (flat, steep), axes = np.linalg.eigh(a)
    angle = np.degrees(np.arctan2(axes[1, 0], axes[0, 0]))  # of the flat axis
    for loss in (0.02, 0.1, 0.4, 1, 2, 4, 8):  # where the loss is the same: an ellipse
        sizes = 2 * np.sqrt(2 * loss / np.array([flat, steep]))
        ax.add_patch(Ellipse((0, 0), *sizes, angle=angle, fill=False, edgecolor=plt.rcParams["text.color"], alpha=0.45))
    path = [np.array([-2.0, 0.4])]
    for _ in range(12):
        path.append(path[-1] - 2 / (flat + steep) * a @ path[-1])
    ax.plot(*np.transpose(path), "o-", color="C0", markersize=4, linewidth=1.2, label="_path")
    ax.plot(0, 0, "*", color="C1", markersize=11, label="_minimum")
    ax.set(title=f"{name}: κ = {steep / flat:.0f}", xlim=(-2.6, 2.6), ylim=(-2.6, 2.6), aspect="equal")
    ax.set(xticks=[-2, 0, 2], yticks=[-2, 0, 2])
panels[0].set_ylabel("weight, error (no unit)")
fig.supxlabel("bias, error (no unit)", fontsize=10)
