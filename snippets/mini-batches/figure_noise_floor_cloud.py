import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Ellipse

rng = np.random.default_rng(0)
curvatures, rate, runs = np.array([0.5, 2.0]), 0.4, 150
fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.8), layout="constrained", sharex=True, sharey=True)
for ax, batch, color, marker in zip(axes, (1, 4), ("C0", "C1"), ("o", "s"), strict=True):
    w = np.tile([3.0, 2.0], (runs, 1))
    for _ in range(200):
        w = w - rate * (curvatures * w + rng.normal(size=w.shape) / np.sqrt(batch))
    floor = rate / batch / (curvatures * (2 - rate * curvatures))  # the variance along each axis
    ax.plot(*w.T, marker, color=color, markersize=3, linestyle="none", rasterized=True, label=f"{runs} runs, 200 steps")
    ax.add_patch(Ellipse((0, 0), *(4 * np.sqrt(floor)), fill=False, edgecolor="C3", linewidth=2, zorder=5, label="theory, 2 sd"))
    ax.set(xlabel="w1, curvature 0.5", title=f"batch {batch}", xlim=(-2.2, 2.2), ylim=(-1.6, 1.6))
axes[0].set_ylabel("w2, curvature 2")
axes[1].legend(loc="lower left", fontsize="small")
