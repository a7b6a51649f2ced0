import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.surfaces import descend, neuron

surface = neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9]))
start, eta, beta = np.array([-2.0, -2.0]), 3.0, 0.9

w, u = start, np.zeros(2)  # form A
stood, ahead = [], []
for _ in range(200):
    theta = w - eta * beta * u  # look ahead
    stood.append(w)
    ahead.append(theta)
    u = beta * u + surface.gradient(theta)
    w = w - eta * u

stored = descend(nesterov(eta, beta), surface, start, 199)  # form B: never looks ahead
print("step   form A: w         form A: look-ahead   form B: stored")
for t in (0, 1, 2, 3, 10):
    print(f"{t:>4}", *(f"  ({point[0]:6.3f}, {point[1]:6.3f})" for point in (stood[t], ahead[t], stored[t])))
print("look-ahead points = stored points, to 1e-12, in 200 steps:", np.abs(np.stack(ahead) - stored).max() < 1e-12)
