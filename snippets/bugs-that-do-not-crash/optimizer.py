import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import OPTIMIZERS, momentum
from linebyline.data import digits

x, labels = digits()
x, labels = x[:200], labels[:200]


def train(optimizer):
    """30 steps; an optimizer may be given by name, with the defaults of this function."""
    optimizer = OPTIMIZERS[optimizer](0.1) if isinstance(optimizer, str) else optimizer
    net = Network([64, 16, 10], rng=np.random.default_rng(0))
    state = optimizer.init(net.params)
    for _ in range(30):
        net.params, state = optimizer.update(net.params, net.gradients(x, labels)[1], state)
    return net.loss(x, labels)


def program(beta, handed_over):
    chosen = momentum(0.1, beta=beta)
    return train(chosen if handed_over else "sgd")  # the bug: built, and never handed over


for handed_over in (False, True):
    changes = program(0.0, handed_over) != program(0.9, handed_over)
    print(f"handed over {handed_over!s:5}   test: another setting, another result {changes}")


class Accumulating:
    """Adds each gradient to the last one and lets the caller reset it."""

    def __init__(self):
        self.net, self.total = Network([64, 16, 10], rng=np.random.default_rng(0)), 0.0

    def gradient(self, reset):
        grad_w = self.net.gradients(x, labels)[1][0]["w"]
        self.total = grad_w if reset else self.total + grad_w
        return self.total


for reset in (False, True):
    program = Accumulating()
    norms = [np.linalg.norm(program.gradient(reset)) for _ in range(3)]
    growth = np.array(norms) / norms[0]
    print(f"reset {reset!s:5}   three times at one place {growth.round(2).tolist()}   test: equal {np.ptp(growth) < 1e-9}")
