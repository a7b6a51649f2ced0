import matplotlib.pyplot as plt
import numpy as np

forward = np.array([36864, 294912, 65536, 4864]) / 1000  # two convolutions, dense, head; one picture
ways = {"all layers learn": 0, "dense and head": 2, "head only": 3}
parts = {name: [forward.sum(), forward[first:].sum(), forward[first + 1 :].sum()] for name, first in ways.items()}
parts["head, cached"] = [forward[3], forward[3], 0]
fig, ax = plt.subplots(figsize=(6.4, 2.4), layout="constrained")
left = np.zeros(4)
for index, label in enumerate(["forward", "for weights", "for hidden layers"]):
    width = np.array([values[index] for values in parts.values()])
    ax.barh(list(parts), width, left=left, color=f"C{index}", alpha=0.6, label=f"_{label}")
    ax.text(left[0] + width[0] / 2, 0, label, ha="center", va="center")
    left += width
for row, total in enumerate(left):
    ax.text(total + 10, row, f"{total:.0f}", va="center")
ax.invert_yaxis()
ax.set(xlabel="thousand multiplications for a picture and step", xlim=(0, 1300), xticks=[0, 400, 800, 1200])
