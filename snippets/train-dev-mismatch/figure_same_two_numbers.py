import matplotlib.pyplot as plt
import numpy as np

FEATURES = 20
worlds = {"A: few examples": (100, 1.0, 0.0), "B: another truth": (500, 0.8333, 0.3851)}
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.2), layout="constrained", sharey=True)
for ax, (name, (n, noise, distance)) in zip(axes, worlds.items(), strict=True):
    unseen = 0.5 * noise * (n - 1) / (n - FEATURES - 1)  # exact means, as in the block on the page
    train, dev = 0.5 * noise * (1 - FEATURES / n), unseen + 0.5 * distance
    heights = np.array([train, unseen, dev])
    ax.bar(range(3), heights, width=0.6, color="C0", alpha=0.35)
    for place, (low, high, text, color) in enumerate(((train, unseen, "variance", "C1"), (unseen, dev, "mismatch", "C2"))):
        x = place + 0.5
        ax.plot([x - 0.5, x + 0.5], [low, low], ":", color=color, linewidth=1)
        ax.annotate("", (x, high), (x, low), arrowprops={"arrowstyle": "-|>", "color": color, "shrinkA": 0, "shrinkB": 0})
        ax.text(x, high + 0.025, f"{text}\n{high - low:.2f}", ha="center", va="bottom")
    ax.set(title=name, xticks=range(3), xticklabels=["train", "train-dev", "dev"], ylim=(0, 0.8))
axes[0].set_ylabel("mean of ½ (prediction − y)²")
