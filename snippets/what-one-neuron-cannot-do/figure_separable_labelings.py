from math import comb

import matplotlib.pyplot as plt
import numpy as np

fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.3), layout="constrained", width_ratios=(1, 1.45))
left.plot([0, 1], [1, 0], "-o", color="C1", markersize=10, label="ones")
left.plot([0, 1], [0, 1], "--s", color="C0", markersize=9, markerfacecolor="none", markeredgewidth=2, label="zeros")
left.set(xlabel="$x_1$ (bit)", ylabel="$x_2$ (bit)", xlim=(-0.25, 1.25), ylim=(-0.25, 1.65), aspect="equal")
left.set(xticks=[0, 1], yticks=[0, 1])
left.legend(frameon=False, loc="upper center")

for i, (dims, style) in enumerate(((2, ":"), (8, "-."), (32, "--"), (128, "-"))):
    points = np.unique(np.linspace(dims / 2, 4 * dims, 50).astype(int).clip(1))
    shares = [2 * sum(comb(int(n) - 1, k) for k in range(dims)) / 2 ** int(n) for n in points]
    right.plot(points / dims, shares, style, color=f"C{i}", label=f"{dims} weights")
right.plot(2, 0.5, "o", color="C4", markersize=7)
right.annotate("one half", (2, 0.5), (2.15, 0.52))
right.set(xlabel="points / weights", ylabel="separable (share)")
right.legend(frameon=False)
