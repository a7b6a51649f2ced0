import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam, sgd
from linebyline.data import digits
from linebyline.training.watch import update_ratios

x, labels = digits()


def train(seed, optimizer):
    """80 steps; returns the ratio of layer 1 at step 1 and at the last step, and the loss at the end."""
    rng = np.random.default_rng(seed)
    net = Network([64, 32, 10], rng=rng)
    start, state, ratio = net.params, optimizer.init(net.params), None
    for _ in range(80):
        rows = rng.choice(len(x), 32)
        before = net.params
        net.params, state = optimizer.update(before, net.gradients(x[rows], labels[rows])[1], state)
        ratio = ratio or update_ratios(start, net.params)[0]
    return ratio, update_ratios(before, net.params)[0], net.loss(x, labels)


for name, rule, rates in (("sgd", sgd, (1e-4, 1e-2, 0.3, 10.0)), ("adam", adam, (1e-5, 1e-3, 1e-2, 1.0))):
    for rate in rates:
        ratios, last, losses = np.array([train(seed, rule(rate)) for seed in range(3)]).T
        told = f"ratio at step 1: {np.median(ratios):8.1e}   loss: {np.median(losses):.1f}"
        print(f"{name:<4} rate {rate:<7g} {told}   at the end 0: {np.sum(last == 0)} of 3")
