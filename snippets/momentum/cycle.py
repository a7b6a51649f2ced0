import numpy as np

from linebyline.byhand.optimizers import momentum, sgd
from linebyline.surfaces import Surface, descend


def gradient(w):  # slope 25, then 1, then 25: continuous, rising, 0 only at w = 0
    return np.where(w < 1, 25 * w, np.where(w < 2, w + 24, 25 * w - 24))


surface = Surface(lambda w: None, gradient)  # only the gradient is needed
starts = np.linspace(-4, 4, 81)  # 81 parameters that do not meet: one run from each start
for name, optimizer in (
    ("gradient descent, eta = 2/26", sgd(2 / 26)),
    ("Polyak, eta = 1/9, beta = 4/9", momentum(1 / 9, 4 / 9)),
    ("eta = 1/25, beta = 4/9", momentum(1 / 25, 4 / 9)),
):
    path = descend(optimizer, surface, starts, 600)
    circles = np.sum((abs(path[-1] - path[-4]) < 1e-6) & (abs(path[-1]) > 0.1))  # back after three steps
    print(f"{name:<30} arrives from {np.sum(abs(path[-1]) < 1e-6)} of {len(starts)} starts, circles from {circles}")
path = descend(momentum(1 / 9, 4 / 9), surface, [3.3], 600)[:, 0]
print("Polyak from 3.3, the last six steps:", *(f"{w:.3f}" for w in path[-6:]))
print("the last three times 1225:", *np.round(1225 * path[-3:]).astype(int))
