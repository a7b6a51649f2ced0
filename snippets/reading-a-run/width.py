import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam
from linebyline.data import digits
from linebyline.training.watch import update_ratios

x, labels = digits()


def train(width, rate, seed):
    """100 steps; returns the loss at the end and the ratio of layer 2 at step 1."""
    rng, optimizer = np.random.default_rng(seed), adam(rate)
    net = Network([64, width, width, 10], rng=rng)
    start, state, ratio = net.params, optimizer.init(net.params), None
    for _ in range(100):
        rows = rng.choice(len(x), 32)
        net.params, state = optimizer.update(net.params, net.gradients(x[rows], labels[rows])[1], state)
        ratio = ratio or update_ratios(start, net.params)[1]
    return net.loss(x, labels), ratio


widths = (16, 128)
for name, rates in (("the same rate 0.002", [0.002] * 2), ("the same ratio 0.01", [0.01 / np.sqrt(w / 2) for w in widths])):
    found = [np.array([train(width, rate, seed) for seed in range(3)]) for width, rate in zip(widths, rates, strict=True)]
    (narrow, low), (wide, high) = (np.median(table, axis=0) for table in found)
    times = "over" if narrow > 5 * wide else "under"
    print(f"{name}: ratios {low:.3f} and {high:.3f} at step 1; the loss of the narrow one is {times} 5 times as large")
