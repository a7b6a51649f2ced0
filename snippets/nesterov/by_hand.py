import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.surfaces import descend, neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
path = descend(nesterov(3.0, 0.9), surface, [-2.0, -2.0], 40)
for t in (1, 2, 5, 10, 40):
    print(f"after {t:>2} steps: w = {path[t, 0]:6.3f}, b = {path[t, 1]:6.3f}")
