import numpy as np

from linebyline.surfaces import bowl, neuron

RATES = (0.1, 0.5, 1.0, 5.0, 10.0)


def best_of_five(loss, w, g):
    losses = [loss(w - rate * g) for rate in RATES]  # five evaluations for one step
    return w - RATES[int(np.argmin(losses))] * g


surface = neuron([0.5, 2.5], [0.2, 0.9])  # one sigmoid neuron, two examples: parameters (w, b)
for name, step in {
    "always 0.1": lambda w, g: w - 0.1 * g,
    "always 1": lambda w, g: w - g,
    "best of five": lambda w, g: best_of_five(surface.value, w, g),
}.items():
    w, steps = np.array([-2.0, -2.0]), 0
    while surface.value(w) > 1e-3:
        w, steps = step(w, surface.gradient(w)), steps + 1
    print(f"{name:<13} {steps:>5} steps = gradients, {5 * steps if 'five' in name else 0:>4} more evaluations of the loss")

steep, w = bowl((1, 25)), np.array([0.0, 1.0])
losses = [steep.value(w)]
for _ in range(3):
    w = best_of_five(steep.value, w, steep.gradient(w))
    losses.append(steep.value(w))
print("a bowl with curvature 25, best of five each time: loss", " ".join(f"{value:.4g}" for value in losses))
