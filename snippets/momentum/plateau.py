import numpy as np

from linebyline.byhand.optimizers import momentum
from linebyline.surfaces import descend, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
print("beta   leaves the plateau   settles   climbs on the way")
for beta in (0, 0.5, 0.9, 0.95):
    loss = surface.value(descend(momentum(1.0, beta), surface, [-3, -3], 2000))
    leaves = np.argmax(loss < 0.01)  # the first step with a small loss
    settles = np.nonzero(loss > 0.001)[0][-1] + 1  # small from here to the end
    rises = np.diff(loss[: settles + 1]) > 0
    climbs = np.sum(rises[1:] & ~rises[:-1])  # the loss fell, and now it rises
    print(f"{beta:<6} {f'step {leaves}':>17} {f'step {settles}':>11} {climbs:>8}")
