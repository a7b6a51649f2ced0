import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
d = 10  # weights; both tasks have as many examples, and the error of each alone is 1
t = np.linspace(0, 3, 31)  # ‖w1 − w2‖² in units of the noise of ŵ1 − ŵ2, which is 2
other = 1 + 2 * t
data = []
for units in t[::2]:
    first = rng.normal(size=(8000, d)) / np.sqrt(d)
    gap = first - np.sqrt(2 * units / d) - rng.normal(size=(8000, d)) / np.sqrt(d)
    a = np.minimum((d - 2) / d / (gap**2).sum(axis=1, keepdims=True), 1)
    data.append(((first - a * gap) ** 2).sum(axis=1).mean())
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
ax.axhline(1, color="gray", linewidth=1)
ax.axvline(1, color="gray", linewidth=1)
ax.plot(t[[0, -1]], 0.25 + 0.25 * other[[0, -1]], "-", color="C3", label="one w for both tasks")
ax.plot(t[::2], data, "s", color="C1", markersize=5, label="weight from the data")
ax.plot(t, other / (1 + other), "--", color="C0", label="best weight")
ax.text(2.97, 1.03, "task 1 alone", ha="right", va="bottom")
ax.text(0.97, 1.6, "sharing helps", ha="right")
ax.text(1.03, 1.6, "sharing hurts")
ax.set(xlabel="distance² of the tasks / noise of the measured one", ylabel="error / error alone")
ax.set(xlim=(0, 3), ylim=(0, 2.05), xticks=[0, 1, 2, 3], yticks=[0, 0.5, 1, 1.5, 2])
ax.legend(frameon=False, loc="lower right")
