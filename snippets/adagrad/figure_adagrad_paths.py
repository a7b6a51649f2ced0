import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import adagrad, momentum, nesterov, sgd
from linebyline.surfaces import descend, draw_contours, neuron

rng = np.random.default_rng(0)
x = rng.normal(size=100)
x[rng.permutation(100)[:80]] = 0
surface = neuron(x, sigmoid(2 * x + 1))
fig, ax = plt.subplots(figsize=(6.4, 4.0), layout="constrained")
draw_contours(ax, surface, (-2.6, 3.6), (-2.6, 3.3), [0.003, 0.02, 0.1])
for name, rule, color, marker in (
    ("gradient descent", sgd(1.0), "C0", "o"),
    ("momentum", momentum(1.0, 0.9), "C1", "s"),
    ("Nesterov", nesterov(1.0, 0.9), "C2", "^"),
    ("AdaGrad, η = 0.5", adagrad(0.5), "C3", "D"),
    ("AdaGrad, η = 0.1", adagrad(0.1), "C4", "v"),
):
    path = descend(rule, surface, [-2.0, -2.0], 150)
    ax.plot(path[::3, 0], path[::3, 1], "-", color=color, linewidth=1.2)
    ax.plot(path[::25, 0], path[::25, 1], marker, color=color, markersize=4, linestyle="none", label=name)
ax.plot(2, 1, "*", color="C5", markersize=11, label="minimum")
ax.set(xlabel="w (no unit)", ylabel="b (no unit)", xlim=(-2.6, 3.6), ylim=(-2.6, 3.3), xticks=[-2, 0, 2], yticks=[-2, 0, 2])
ax.legend(frameon=False, loc="lower right", fontsize=8)
