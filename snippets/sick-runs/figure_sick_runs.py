import matplotlib.pyplot as plt
import numpy as np

from linebyline.training.sick import run

fig, axes = plt.subplots(2, 5, figsize=(7.2, 3.6), layout="constrained", sharex=True, sharey=True)
for letter, ax in zip("ABCDEFGHIJ", axes.flat, strict=True):
    losses = run(letter).losses
    ax.plot(np.arange(0, 300, 3), np.minimum(losses[::3], 9), color="C0", linewidth=0.9)
    ax.axhline(np.log(10), color="gray", linewidth=0.8, linestyle=":")
    ax.set_title(letter, fontsize=10, fontweight="bold")
    ax.set(ylim=(0, 4), xlim=(0, 300), xticks=[0, 150, 300])
fig.supxlabel("step, every third one drawn", fontsize=10)
fig.supylabel("loss of the batch (nat)", fontsize=10)
