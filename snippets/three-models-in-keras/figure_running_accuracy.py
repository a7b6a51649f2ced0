import matplotlib.pyplot as plt
import numpy as np

from linebyline.data.sets import load
from linebyline.training.settings import Settings

(x, labels), (new_x, new_labels), *_ = load("digits")
EPOCHS, SEEDS = 8, 5
reached = np.zeros((3, EPOCHS, SEEDS))
for seed in range(SEEDS):
    settings = Settings(hidden=(32,), seed=seed)
    network = settings.network(inputs=64, classes=10)
    for epoch in range(EPOCHS):
        before = []
        for rows in settings.order(epoch + 1, len(x)):
            before += list(network.forward(x[rows]).argmax(axis=1) == labels[rows])
            _, grads = network.gradients(x[rows], labels[rows])
            for layer, grad in zip(network.params, grads, strict=True):
                for name in layer:
                    layer[name] = layer[name] - 0.1 * grad[name]
        known = network.forward(x).argmax(axis=1) == labels
        new = network.forward(new_x).argmax(axis=1) == new_labels
        reached[:, epoch, seed] = [right.mean() for right in (np.array(before), known, new)]

fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
names = (
    "training rows, before each step",
    "training rows, after the epoch",
    "rows never seen, after the epoch",
)
for row, name, style in zip(reached, names, ("o--", "s-", "^:"), strict=True):
    ax.plot(range(1, EPOCHS + 1), np.median(row, axis=1), style, label=name, linewidth=2)
ax.set(xlabel="epoch (count)", ylabel=f"accuracy (share, median of {SEEDS} seeds)")
ax.legend(loc="lower right")
