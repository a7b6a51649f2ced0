import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum, sgd
from linebyline.data import digits

x, labels = digits()


def alive_again(seed, layer, optimizer):
    """Kill 16 of 32 units of a layer, by a hair; return how many gradients and moves they have, and how many live again."""
    net, rng = Network([64, 32, 32, 10], rng=np.random.default_rng(seed)), np.random.default_rng(seed)
    state = optimizer.init(net.params)
    for step in range(100):
        if step == 20:
            highest = net.trace(x)[1][layer][:, :16].max(axis=0)  # each unit's largest preactivation
            net.params[layer]["b"][:16] -= highest + 0.01
            gradient = net.gradients(x, labels)[1][layer]["w"][:, :16]
            w = net.params[layer]["w"][:, :16].copy()
        rows = rng.choice(len(x), 32)
        net.params, state = optimizer.update(net.params, net.gradients(x[rows], labels[rows])[1], state)
    moved = np.any(net.params[layer]["w"][:, :16] != w, axis=0)
    return np.any(gradient != 0, axis=0).sum(), moved.sum(), (net.trace(x)[1][layer][:, :16].max(axis=0) > 0).sum()


for name, layer, optimizer in (
    ("layer 1, sgd", 0, sgd(0.1)), ("layer 1, momentum", 0, momentum(0.1)), ("layer 2, sgd", 1, sgd(0.1)),
):  # fmt: skip
    gradients, moved, alive = np.array([alive_again(seed, layer, optimizer) for seed in range(3)]).T
    told = ("some" if count.any() else "none" for count in (gradients, moved, alive))
    print(f"{name:<18} of 48 dead units have a gradient: {next(told)}; moved: {next(told)}; live again: {next(told)}")
