import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import tower_network


def f(x):
    return np.sin(2 * np.pi * x) + 0.5 * np.sin(6 * np.pi * x)


fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.2), sharey=True, layout="constrained")
for ax, n in zip(axes, (5, 20), strict=True):
    edges = np.linspace(0, 1, n + 1)
    heights = f((edges[:-1] + edges[1:]) / 2)
    near = [edges + d / n for d in (-0.04, -0.015, 0, 0.015, 0.04)]  # where the network is steep
    fine = np.unique(np.concatenate([np.linspace(0, 1, 81), *near]).clip(0, 1))
    opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
    ax.bar(edges[:-1], heights, width=1 / n, align="edge", color="C0", alpha=0.25, label="towers")
    ax.plot(fine, tower_network(fine, heights, opened, 100.0 * n), "-", color="C0", linewidth=1.6, label="their sum: the network")
    ax.plot(fine, f(fine), "--", color="C1", linewidth=1.6, label="the curve")
    ax.set(title=f"{n} towers", xlabel="x (no unit)")
axes[0].set_ylabel("height (no unit)")
axes[1].legend(frameon=False, loc="upper right")
