import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits
from linebyline.training.watch import update_ratios, watch

x, labels = digits()


def train(sickness, seed):
    """150 steps; returns loss at the end / at the start, the least update ratio of a layer, the largest share of dead units."""
    net, step, rng = Network([64, 32, 32, 32, 10], rng=np.random.default_rng(seed)), sgd(0.2), np.random.default_rng(seed)
    if sickness == "half dead":
        for layer in net.params[:-1]:
            layer["b"][:16] = -50.0
    start, first = net.params, net.loss(x, labels)
    for _ in range(150):
        rows = rng.choice(len(x), 32)
        grads = net.gradients(x[rows], labels[rows])[1]
        if sickness == "half frozen":  # as after a forgotten stop_gradient, or an optimizer that was given half of the layers
            grads[0], grads[1] = ({name: 0 * grad for name, grad in layer.items()} for layer in grads[:2])
        net.params, _ = step.update(net.params, grads, step.init(net.params))
    dead = max(report.dead for report in watch(net.params, x, labels))
    return net.loss(x, labels) / first, min(update_ratios(start, net.params)), dead


runs = {name: np.array([train(name, seed) for seed in range(3)]).T for name in ("healthy", "half dead", "half frozen")}
print("of 3 starts:  loss fell by a third   a layer never moved   half of a layer dead")
for name, (ratio, moved, dead) in runs.items():
    print(f"{name:<12} {np.sum(ratio < 2 / 3):21d} {np.sum(moved == 0):21d} {np.sum(dead >= 0.5):22d}")
