import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.surfaces import neuron

powers = np.arange(-5, 4.1, 0.25)
rates = 10.0 ** powers[:, None]  # [rates, 1]: all trainings side by side
for unit in (1, 1000):
    for rule in ("gradient descent", "AdaGrad"):
        losses = []
        for seed in range(7):
            rng = np.random.default_rng(seed)
            x = rng.normal(size=100)
            x[rng.permutation(100)[:80]] = 0
            surface = neuron(x, sigmoid(2 * x + 1))
            w, v = np.full((len(rates), 2), -2.0), 1e-30
            for _ in range(100):
                g = unit * surface.gradient(w)
                v = v + g**2
                w = w - rates * (g / np.sqrt(v) if rule == "AdaGrad" else g)
            losses.append(surface.value(w))
        good = powers[np.median(losses, axis=0) < 1e-3]
        print(f"loss times {unit:>4}, {rule:<16}  works for η from 10^{good[0]:+.2f} to 10^{good[-1]:+.2f}")
