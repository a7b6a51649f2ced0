import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = digits()  # real handwriting, bundled: [examples, pixels], [examples]
network = Network([64, 32, 10], rng=np.random.default_rng(0))
loss, grads = network.gradients(x, labels)  # derived by hand, in NumPy: no autodiff

weights, step = network.params[1]["w"], 1e-6
for unit in (8, 11, 14):
    kept = weights[unit, 0]
    weights[unit, 0] = kept + step
    higher = network.loss(x, labels)
    weights[unit, 0] = kept - step
    lower = network.loss(x, labels)
    weights[unit, 0] = kept

    derived, measured = grads[1]["w"][unit, 0], (higher - lower) / (2 * step)
    print(f"weight from unit {unit} to digit 0: slope derived {derived:+.4f}, measured {measured:+.4f}")
