import numpy as np

from linebyline.surfaces import neuron

surface, eta = neuron([1.0], [0.0]), 1.0  # one example, x = 1, target 0: the loss is ½ σ(w + b)²
print(" z    loss    |g|        g is 0   steps until the loss is halved")
for z in (2.0, 4.0, 6.0, 8.0):
    w = np.array([z, 0.0])
    loss, g = surface.value(w), surface.gradient(w)
    steps = 0
    while surface.value(w) > loss / 2:
        w, steps = w - eta * surface.gradient(w), steps + 1
    print(f"{z:>2.0f}    {loss:.2f}    {np.linalg.norm(g):.1e}    {not g.any()!s:<6}   {steps}")
