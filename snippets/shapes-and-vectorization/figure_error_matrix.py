import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
n = 9
x = np.linspace(-1, 1, n)
targets = 2 * x + 1 + rng.normal(scale=0.25, size=n)  # [n]
slope, offset = np.polyfit(x, targets, 1)
predictions = (slope * x + offset)[:, None]  # [n, 1]

fig, (left, right) = plt.subplots(1, 2, figsize=(5.2, 2.8), layout="constrained")
left.imshow(targets - predictions, cmap="PuOr", vmin=-4, vmax=4, interpolation="none")
for i in range(n):
    left.add_patch(plt.Rectangle((i - 0.5, i - 0.5), 1, 1, fill=False, edgecolor="C3", linewidth=2))
left.set(xlabel="target j", ylabel="prediction i", xticks=[], yticks=[], title=f"{n * n} errors, {n} meant")

right.plot(x, targets, "o", color="C0", label="targets")
right.plot(x, predictions, "-", color="C3", label=f"from the {n}")
right.plot(x, np.full(n, targets.mean()), "--", color="C1", label=f"from all {n * n}")
right.set(xlabel="x", ylabel="y", title="what is learnt", xticks=[-1, 0, 1], yticks=[0, 2, 4], ylim=(-1.5, 5.8))
right.legend(loc="upper left", fontsize=9)
