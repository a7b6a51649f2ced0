import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits
from linebyline.training.range_test import exponential_rates

images, labels = digits()
x, y = images[:400], labels[:400]


def gradient(network):
    return np.concatenate([layer[name].ravel() for layer in network.gradients(x, y)[1] for name in ("w", "b")])


def move(network, direction, by):
    """Add a vector over all weights, times a number, to the weights."""
    for layer in network.params:
        for name in ("w", "b"):
            part, direction = np.split(direction, [layer[name].size])
            layer[name] += by * part.reshape(layer[name].shape)


def largest_curvature(network, rng, tiny=1e-4):
    """The largest eigenvalue of the Hessian: apply it again and again, as a difference of two gradients."""
    v = rng.normal(size=len(gradient(network)))
    for _ in range(40):
        v /= np.linalg.norm(v)
        here = gradient(network)
        move(network, v, tiny)
        old, v = v, (gradient(network) - here) / tiny
        move(network, old, -tiny)
    return old @ v


ratios = []
for seed in range(5):
    rng = np.random.default_rng(seed)
    network = Network([64, 16, 10], scale="he", rng=rng)
    edge, before = 2 / largest_curvature(network, rng), np.inf
    for rate in exponential_rates(0.01, 30, 150):  # all 400 digits in each step: no noise
        loss = network.loss(x, y)
        if loss > before:  # the step before this one raised it
            break
        before, last = loss, rate
        move(network, gradient(network), -rate)
    ratios.append(last / edge)
low, high = np.floor(2 * min(ratios)) / 2, np.ceil(2 * max(ratios)) / 2
print("The first step that raises the loss, over 2 / curvature:")
print(f"between {low} and {high} for each of 5 starts")
