import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits, split
from linebyline.training.watch import update_ratios, watch

x, labels = digits()
train, new = split(len(x), np.random.default_rng(0))


def beyond(factor, a, b):
    """Whether two sizes differ by more than this factor, or one of them is 0."""
    return not a / factor < b < a * factor


def rings(seed, activation="relu", scale=None, rate=0.1, ink=1.0, bias=0.0, shuffled=False):
    """Train for 100 steps; return for each instrument whether it rings."""
    rng = np.random.default_rng(seed)
    net, step = Network([64, 32, 32, 32, 32, 10], activation, rng=rng, scale=scale), sgd(rate)
    for layer in net.params[:-1]:
        layer["b"] += bias
    told = rng.permutation(labels) if shuffled else labels
    data = ink * x[train], told[train]
    start, first, ratios = net.loss(*data), watch(net.params, *data, activation), []
    for _ in range(100):
        rows = rng.choice(train, 32)
        before, grads = net.params, net.gradients(ink * x[rows], told[rows])[1]
        net.params, _ = step.update(before, grads, step.init(before))
        if len(ratios) < 10:
            ratios.append(update_ratios(before, net.params))
    hidden, last, moved = first[:-1], watch(net.params, *data, activation)[:-1], np.median(ratios, axis=0)
    return {
        "log K": abs(start - np.log(10)) > 1,
        "signal": beyond(10, hidden[0].signal, hidden[-1].signal),
        "gradient": beyond(100, first[0].delta, first[-1].delta),
        "flat": max(layer.flat for layer in hidden) > 0.75,
        "update": moved.min() < 1e-4 or moved.max() > 0.1,
        "dead": max(layer.dead for layer in last) > 0.75,
        "new": np.mean(net.predict(ink * x[new]) == told[new]) < 0.5,
    }


sick = {
    "healthy": {},
    "raw pixels": {"ink": 255.0},
    "weights too small": {"scale": 0.05},
    "weights too large": {"scale": 1.0, "rate": 1e-4},
    "deep sigmoid": {"activation": "sigmoid"},
    "saturated tanh": {"activation": "tanh", "scale": 2.0},
    "biases at -3": {"bias": -3.0},
    "rate too small": {"rate": 1e-4},
    "rate too large": {"rate": 3.0},
    "labels shuffled": {"shuffled": True},
}
for name, change in sick.items():
    runs = [rings(seed, **change) for seed in range(2)]
    if name == "healthy":
        print(" " * 18, *(f"{n:>8}" for n in runs[0]))
    print(f"{name:18}", *(f"{sum(run[n] for run in runs) or '-':>8}" for n in runs[0]))
