import numpy as np

from linebyline.byhand.optimizers import nadam
from linebyline.surfaces import descend, neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
path = descend(nadam(0.3), surface, [-2.0, -2.0], 20)
for t in (1, 2, 5, 10, 20):
    print(f"after {t:>2} steps: w = {path[t, 0]:6.3f}, b = {path[t, 1]:6.3f}")
