import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.neurons import with_ones
from linebyline.surfaces import Surface, descend, draw_contours

feature = np.linspace(-1, 1, 101)
feature = feature / feature.std()
fig, panels = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")
for ax, mean, name in zip(panels, (1.5, 0.0), ("mean 1.5", "centered"), strict=True):
    x = with_ones(feature[:, None] + mean)
    a = x.T @ x / len(x)
    flat, steep = np.linalg.eigvalsh(a)
    surface = Surface(lambda w, a=a: 0.5 * np.sum(w * (w @ a), axis=-1), lambda w, a=a: w @ a)
    path = descend(sgd(2 / (flat + steep)), surface, start=[-2.0, 0.4], steps=12)
    draw_contours(ax, surface, (-2.6, 2.6), (-2.6, 2.6), levels=[0.02, 0.1, 0.4, 1, 2, 4, 8, 14])
    ax.plot(path[:, 0], path[:, 1], "o-", color="C0", markersize=4, linewidth=1.2)
    ax.plot(0, 0, "*", color="C1", markersize=11)
    ax.set(title=f"{name}: κ = {steep / flat:.0f}", xlabel="error of the bias (no unit)", aspect="equal")
    ax.title.set_fontsize(10)
panels[0].set_ylabel("error of the weight (no unit)")
