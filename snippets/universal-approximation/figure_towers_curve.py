import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import tower_network


def f(x):
    return np.sin(2 * np.pi * x) + 0.5 * np.sin(6 * np.pi * x)


fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.2), sharey=True, layout="constrained")
for ax, n in zip(axes, (5, 20), strict=True):
    edges = np.linspace(0, 1, n + 1)
    heights = f((edges[:-1] + edges[1:]) / 2)
    steps = np.sort((edges[:, None] + np.array([-0.06, -0.02, 0.02, 0.06]) / n).ravel().clip(0, 1))  # flat in between
    x = np.linspace(0, 1, 61)
    opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
    ax.bar(edges[:-1], heights, width=1 / n, align="edge", color="C0", edgecolor="C0", alpha=0.25, label="towers")
    ax.plot(steps, tower_network(steps, heights, opened, 100.0 * n), "-", color="C0", linewidth=1.6, label="network")
    ax.plot(x, f(x), "--", color="C1", linewidth=1.6, label="curve")
    ax.set(title=f"{n} towers", xlabel="x (no unit)")
axes[0].set_ylabel("height (no unit)")
fig.legend(*axes[0].get_legend_handles_labels(), frameon=False, loc="outside lower center", ncols=3)
