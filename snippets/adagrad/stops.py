import numpy as np

from linebyline.byhand.optimizers import adagrad
from linebyline.surfaces import Surface, bowl, descend

slope = Surface(lambda w: w[..., 0], lambda w: np.ones_like(w))  # L = w: the gradient is 1 for ever
path = descend(adagrad(0.1), slope, [0.0], 10_000)
print("   steps   rate now   way so far   2η√steps")
for t in (10, 100, 1000, 10_000):
    print(f"{t:>8,} {0.1 / np.sqrt(t):>10.4f} {-path[t, 0]:>12.2f} {2 * 0.1 * np.sqrt(t):>10.2f}")

surface = bowl([1, 4])
path = descend(adagrad(1.0), surface, [3.0, 1.0], 1000)
rates = 1 / np.sqrt(np.cumsum(surface.gradient(path) ** 2, axis=0))
print("on a bowl, rates after 10 steps:   ", rates[9].round(3).tolist())
print("on a bowl, rates after 1,000 steps:", rates[999].round(3).tolist())
