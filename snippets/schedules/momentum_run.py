import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.byhand.schedules import sutskever_momentum
from linebyline.surfaces import bowl, descend

surface, start = bowl(np.geomspace(1e-5, 1, 6)), np.ones(6)  # curvatures from 0.00001 to 1, no noise
momenta = {"0": 0.0, "0.9": 0.9, "0.99": 0.99, "0.999": 0.999, "grows to 0.999": sutskever_momentum(0.999)}
print("momentum          loss after 100     1,000     4,000 steps")
for name, beta in momenta.items():
    path = descend(nesterov(0.5, beta), surface, start, 4000)
    print(f"{name:<21}", *(f"{surface.value(path[t]):>9.1e}" for t in (100, 1000, 4000)))
