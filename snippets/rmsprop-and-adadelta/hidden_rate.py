import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import adadelta, sgd
from linebyline.surfaces import descend, neuron

rng = np.random.default_rng(0)
x = rng.normal(size=100)
x[rng.permutation(100)[:80]] = 0
surface = neuron(x, sigmoid(2 * x + 1))  # the toy of sparse features again
plain = descend(sgd(1.0), surface, [-2.0, -2.0], 600)


def steps_to(loss, path):
    below = surface.value(path) < loss
    return f"{np.argmax(below):>5}" if below.any() else "above 600"


print(f"{'steps to a loss of':<26}{'0.1':>12}{'0.01':>12}   same path as gradient descent, η = 1")
print(f"{'gradient descent, η = 1':<26}" + "".join(f"{steps_to(loss, plain):>12}" for loss in (0.1, 0.01)))
for k in (0, 2, 4, 6, 8):
    path = descend(adadelta(epsilon=10.0**-k), surface, [-2.0, -2.0], 600)
    near = np.abs(path - plain).max() < 0.03
    steps = [steps_to(loss, path) for loss in (0.1, 0.01)]
    print(f"AdaDelta, ε = {10.0**-k:<12.0e}{steps[0]:>12}{steps[1]:>12}   {near!s:>20}")
