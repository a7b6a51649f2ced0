import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.optimizers import adagrad, rmsprop, sgd
from linebyline.surfaces import descend, neuron

rng = np.random.default_rng(0)
x = rng.normal(size=100)  # [examples]
x[rng.permutation(100)[:80]] = 0  # the feature is absent
surface = neuron(x, sigmoid(2 * x + 1))  # the minimum is w = 2, b = 1, with loss 0


def at_most(loss):
    return "below 1e-12" if loss < 1e-12 else f"{loss:.0e}"


print(f"{'':<25}lowest loss on the way   largest of the last 100 losses")
for name, rule in {
    "RMSProp, η = 0.1": rmsprop(0.1),
    "RMSProp, η = 0.03": rmsprop(0.03),
    "RMSProp, η = 0.01": rmsprop(0.01),
    "RMSProp, η = 0.1/√t": rmsprop(lambda t: 0.1 / np.sqrt(t)),
    "AdaGrad, η = 0.5": adagrad(0.5),
    "gradient descent, η = 5": sgd(5.0),
}.items():
    path = descend(rule, surface, [-2.0, -2.0], 1000)
    losses = surface.value(path)
    print(f"{name:<25}{at_most(losses.min()):>22} {at_most(losses[-100:].max()):>32}")
    if name.endswith("0.1"):
        jumps = np.abs(path[-1] - path[-2])
        print(f"{'  its last jump':<25}w by {jumps[0]:.2f}, b by {jumps[1]:.2f}")
