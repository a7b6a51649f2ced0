import matplotlib.pyplot as plt
import numpy as np

from linebyline.surfaces import neuron

surface, w = neuron([0.5, 2.5], [0.2, 0.9]), np.array([1.0, 1.0])
g = surface.gradient(w)


def loss(rate):
    return surface.value(w - np.asarray(rate)[..., None] * g)


def line(rate):
    return surface.value(w) - 0.3 * rate * (g @ g)  # c = 0.3


rates = np.linspace(0, 90, 901)
fits = rates[loss(rates) <= line(rates)]
tried = 80 * 0.5 ** np.arange(8)
accepted = int(np.argmax(loss(tried) <= line(tried)))
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
ax.plot(rates, loss(rates), color="C0", label="loss at $w - \\eta g$")
ax.plot(rates, line(rates), "--", color="C1", label="Armijo's line")
ax.plot([fits[0], fits[-1]], [0, 0], color="C2", linewidth=7, solid_capstyle="butt", label="rates accepted")
ax.plot(tried[:accepted], loss(tried[:accepted]), "x", color="C3", markersize=8, markeredgewidth=2, label="tried, refused")
ax.plot(tried[accepted], loss(tried[accepted]), "o", color="C3", markersize=8, label="tried, accepted")
ax.set(xlabel="rate $\\eta$ (no unit)", ylabel="loss (squared error)", xlim=(-1, 90), ylim=(-0.003, None))
ax.legend(frameon=False)
