import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = (array[:100] for array in digits())
decay = 0.04


def descend(seed, learn_body):
    """The loss, penalty included, after 250 steps from a random start; the probe's body is always the same."""
    network = Network([64, 20, 10], "tanh", rng=np.random.default_rng(7))
    start = Network([64, 20, 10], "tanh", rng=np.random.default_rng(seed), scale=0.5)
    first = 0 if learn_body else 1
    network.params[first:] = start.params[first:]
    for _ in range(250):
        loss, grads = network.gradients(x, labels)
        for layer, grad in zip(network.params[first:], grads[first:], strict=True):
            for name in layer:
                layer[name] -= 0.5 * (grad[name] + decay * layer[name])
    return loss + decay / 2 * sum(np.sum(a**2) for layer in network.params[first:] for a in layer.values())


for name, learn_body in [("probe", False), ("all layers", True)]:
    losses = [descend(seed, learn_body) for seed in range(3)]
    print(f"{name:10} three starts end at the same loss: {bool(np.ptp(losses) < 1e-4 * np.mean(losses))}")
