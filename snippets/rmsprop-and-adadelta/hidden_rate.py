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


print(f"{'steps to a loss of':<26}{'0.1':>12}{'0.01':>12}   nearly its path")
print(f"{'gradient descent, η = 1':<26}{steps_to(0.1, plain):>12}{steps_to(0.01, plain):>12}")
for k in (0, 2, 4, 6, 8):
    path = descend(adadelta(epsilon=10.0**-k), surface, [-2.0, -2.0], 600)
    near = np.abs(path - plain).max() < 0.03
    name = f"AdaDelta, ε = {10.0**-k:.0e}"
    print(f"{name:<26}{steps_to(0.1, path):>12}{steps_to(0.01, path):>12}   {near!s:>10}")
