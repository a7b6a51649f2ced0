import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.surfaces import neuron

rng = np.random.default_rng(0)
x = rng.normal(size=100)  # [examples]
x[rng.permutation(100)[:80]] = 0  # the feature is absent
targets = sigmoid(2 * x + 1)  # so the minimum is w = 2, b = 1, with loss 0
surface, start = neuron(x, targets), np.array([-2.0, -2.0])

alone = np.array([neuron(x[[i]], targets[[i]]).gradient(start) for i in range(100)])  # [examples, 2]
print("examples that move w, that move b:", *(alone != 0).sum(axis=0))
grad_w, grad_b = surface.gradient(start)
print(f"at the start: gradient of b / gradient of w = {grad_b / grad_w:.0f}")
