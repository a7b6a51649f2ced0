import numpy as np

from linebyline.surfaces import neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
for first in (1.0, 10.0):
    w, eta, steps = np.array([-3.0, -3.0]), first / 2, 0
    while surface.value(w) > 1e-3 and steps < 300:
        g, eta = surface.gradient(w), 2 * eta  # try twice the last accepted rate first
        while surface.value(w - eta * g) > surface.value(w) - 0.1 * eta * (g @ g):
            eta /= 2
        w, steps = w - eta * g, steps + 1
    slope = np.linalg.norm(surface.gradient(w))
    done = "loss 0.001 reached" if steps < 300 else f"loss still {surface.value(w):.2f}, |g| below 1e-5: {slope < 1e-5}"
    print(f"first rate {first:>4}: {steps} steps, at ({w[0]:.1f}, {w[1]:.1f}), {done}")
