import numpy as np

from linebyline.byhand.conv_network import ConvNetwork
from linebyline.data import digits

x, labels = (array[:64] for array in digits())
network = ConvNetwork(side=8, filters=(8,), sizes=(32, 10), rng=np.random.default_rng(0))


def largest(grads):
    return max(np.abs(array).max() for layer in grads for array in layer.values())


for name, factor in [("random head", 1.0), ("zero head", 0.0)]:
    network.params[-1]["w"] *= factor
    _, grads = network.gradients(x, labels)
    print(f"{name:11} gradient of the body is 0: {largest(grads[:-1]) == 0!s:5}  of the head: {largest(grads[-1:]) == 0}")
