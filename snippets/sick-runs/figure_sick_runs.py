import matplotlib.pyplot as plt
import numpy as np

from linebyline.training.sick import run

fig, axes = plt.subplots(2, 1, figsize=(7.2, 4), layout="constrained", sharey=True)
for ax, letters in zip(axes, ("ABCDE", "FGHIJ"), strict=True):
    for place, letter in enumerate(letters):
        left = 340 * place  # five runs side by side on one axis
        losses = np.minimum(run(letter).losses[::4], 4)
        ax.plot(left + np.arange(0, 300, 4), losses, color="C0", linewidth=0.9, label=f"_{letter}")
        ax.text(left + 150, 4.12, letter, fontsize=11, fontweight="bold", ha="center")
    ax.axhline(np.log(10), color="gray", linewidth=0.8, linestyle=":")
    ax.set(ylim=(0, 4), xlim=(-20, 1680), xticks=[], yticks=[0, 2, 4])
    ax.set_ylabel("loss (nat)")
axes[1].set_xlabel("steps 0 to 300 of each run, every fourth one drawn")
