import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import descend, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
p = (15 - np.sqrt(33)) / 24
s = p**2 * (1 - p) * (2 - 3 * p) * 8 / 2  # as in the block before the theorem
path = descend(sgd(1 / s), surface, [-2.0, -2.0], 300)
losses, squares = surface.value(path), np.sum(surface.gradient(path) ** 2, axis=1)
print("steps T   loss      mean |g|²   smallest |g|²   2s(L(w₀) - inf L)/T")
for steps in (1, 10, 100, 300):
    bound = 2 * s * losses[0] / steps  # inf L = 0: two points can be fitted exactly
    print(f"{steps:>7}   {losses[steps]:.1e}   {squares[:steps].mean():.1e} {squares[:steps].min():>13.1e} {bound:>15.1e}")
