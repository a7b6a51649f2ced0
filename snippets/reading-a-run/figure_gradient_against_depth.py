import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.dense import init_dense
from linebyline.data import digits
from linebyline.training.watch import watch

x, labels = digits()
x, labels, sizes = x[:100], labels[:100], [64] * 21 + [10]
kinds = (
    ("relu, c = 2", "relu", 2, "o"), ("tanh, c = 1", "tanh", 1, "^"), ("relu, c = 1", "relu", 1, "v"),
    ("sigmoid, c = 1", "sigmoid", 1, "s"),
)  # fmt: skip
fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.6), layout="constrained", sharex=True)
for color, (name, activation, c, marker) in enumerate(kinds):
    signals, grads = [], []
    for seed in range(7):
        rng = np.random.default_rng(seed)
        layers = [init_dense(rng, a, b, float(np.sqrt(c / a))) for a, b in zip(sizes[:-1], sizes[1:], strict=True)]
        reports = watch([{"w": w, "b": b} for w, b in layers], x, labels, activation)
        signals.append([r.signal for r in reports[:-1]])
        grads.append([r.delta for r in reports])
    style = {"marker": marker, "markersize": 4, "markevery": 5, "color": f"C{color}", "label": name, "linewidth": 1}
    left.plot(range(1, 21), np.median(signals, axis=0), **style)
    right.plot(range(1, 22), np.median(grads, axis=0), **style)
for ax, label in ((left, "signal (no unit)"), (right, "size of gradient")):
    ax.set(yscale="log", xlabel="layer", ylabel=label, xticks=[1, 10, 20])
    ax.minorticks_off()
right.set(yticks=[1e-1, 1e-5, 1e-9, 1e-13])
left.legend(frameon=False, fontsize=9)
