import numpy as np

from linebyline.byhand.optimizers import nesterov
from linebyline.surfaces import bowl, descend

surface, start, eta, beta = bowl([1.0, 20.0]), np.array([10.0, 1.0]), 0.04, 0.9
w, u, path, velocities = start, np.zeros(2), [start], [np.zeros(2)]
for _ in range(100):
    u = beta * u + surface.gradient(w - eta * beta * u)
    w = w - eta * u
    path.append(w)
    velocities.append(u)
stored = descend(nesterov(eta, beta), surface, start, 100)  # what a library hands you: θ

print("step   loss at w   loss at θ   |w - θ|   ηβ|u|")
for t in (1, 2, 5, 10, 30, 100):
    apart, lead = np.linalg.norm(path[t] - stored[t]), eta * beta * np.linalg.norm(velocities[t])
    print(f"{t:>4} {surface.value(path[t]):>11.3g} {surface.value(stored[t]):>11.3g} {apart:>9.2g} {lead:>7.2g}")
lower = np.sum(surface.value(stored) < surface.value(np.stack(path)))
print(f"the loss is lower at θ than at w after {lower} of 100 steps")
