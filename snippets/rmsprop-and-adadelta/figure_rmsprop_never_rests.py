import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import adagrad, rmsprop, sgd
from linebyline.surfaces import descend, neuron

rng = np.random.default_rng(0)
x = rng.normal(size=100)
x[rng.permutation(100)[:80]] = 0
surface = neuron(x, sigmoid(2 * x + 1))
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for name, rule, color, style in (
    ("RMSProp, η = 0.1", rmsprop(0.1), "C0", "-"),
    ("RMSProp, η = 0.1/√t", rmsprop(lambda t: 0.1 / np.sqrt(t)), "C2", "-."),
    ("AdaGrad, η = 0.5", adagrad(0.5), "C1", "--"),
    ("gradient descent, η = 5", sgd(5.0), "C3", ":"),
):
    losses = surface.value(descend(rule, surface, [-2.0, -2.0], 250))
    ax.plot(np.maximum(losses, 1e-17), style, color=color, label=name)
ax.set(xlabel="step", ylabel="loss (squared error)", yscale="log", ylim=(1e-16, 1))
ax.legend(frameon=False, fontsize=8, loc="lower left")
ax.minorticks_off()
