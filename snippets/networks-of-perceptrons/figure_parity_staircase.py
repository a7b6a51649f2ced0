import matplotlib.pyplot as plt
import numpy as np

n = 6
s = np.arange(n + 1)  # the number of ones
fig, (top, bottom) = plt.subplots(2, 1, figsize=(6.4, 3.8), layout="constrained", sharex=True, height_ratios=[3, 1.4])
for k in range(1, n + 1):
    added = k % 2 == 1
    color, style = ("C0", "-") if added else ("C1", "--")
    top.step(s, k + 0.7 * (s >= k), where="mid", color=color, linestyle=style, label=f"_unit {k}")
    top.text(n + 0.6, k + 0.1, "weight +1" if added else "weight −1", color=color)
top.set(ylabel="hidden unit $k$ (off, on)", yticks=s[1:], xlim=(-0.5, n + 1.7))
bottom.step(s, s % 2, where="mid", color="C2")
bottom.plot(s, s % 2, "o", color="C2", markersize=4)
bottom.set(xlabel="number of ones in the input (count)", ylabel="weighted sum", yticks=[0, 1], ylim=(-0.3, 1.3), xticks=s)
