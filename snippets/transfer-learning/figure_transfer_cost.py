import matplotlib.pyplot as plt
import numpy as np

forward = np.array([36864, 294912, 65536, 4864]) / 1000  # two convolutions, dense, head; one picture
ways = {"all layers learn": 0, "dense and head": 2, "head only": 3}
parts = {name: [forward.sum(), forward[first:].sum(), forward[first + 1 :].sum()] for name, first in ways.items()}
parts["head only, cached"] = [forward[3], forward[3], 0]
fig, ax = plt.subplots(figsize=(6.6, 2.6), layout="constrained")
left = np.zeros(4)
for index, (label, hatch) in enumerate([("forward", ""), ("gradients of weights", "//"), ("gradients of hidden layers", "..")]):
    width = np.array([values[index] for values in parts.values()])
    ax.barh(list(parts), width, left=left, color=f"C{index}", hatch=hatch, edgecolor="gray", linewidth=0.5, label=label)
    left += width
for row, total in enumerate(left):
    ax.text(total + 12, row, f"{total:.0f}", va="center")
ax.invert_yaxis()
ax.set(xlabel="thousand multiplications for a picture and step", xlim=(0, 1330))
ax.legend(frameon=False, loc="lower right", fontsize=9)
