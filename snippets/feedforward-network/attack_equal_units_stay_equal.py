import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam, momentum, sgd


def distinct(params, layer):
    """Number of different units of a hidden layer: weights in, bias, weights out."""
    units = np.vstack([params[layer]["w"], params[layer]["b"], params[layer + 1]["w"].T]).T  # [width, inputs]
    same = np.abs(units[:, None] - units[None]).max(axis=2) < 1e-8  # rounding is 1e-16 a step
    return len(np.unique(same, axis=0))


rng = np.random.default_rng(0)
sharpest = []
for name, optimizer in {"sgd": sgd(0.1), "momentum": momentum(0.1), "adam": adam(0.01)}.items():
    ratios = []
    for _ in range(40):
        sizes = [int(size) for size in rng.integers(2, 7, size=rng.integers(3, 6))]
        layer = int(rng.integers(len(sizes) - 2))  # the hidden layer under attack
        activation = str(rng.choice(["tanh", "relu", "sigmoid"]))
        network = Network(sizes, activation, rng=rng)
        width = sizes[layer + 1]
        k = int(rng.integers(1, width + 1))
        copy_of = rng.permutation(np.r_[np.arange(k), rng.integers(k, size=width - k)])  # unit j copies unit copy_of[j]
        network.params[layer]["w"] = network.params[layer]["w"][:, copy_of]
        network.params[layer]["b"] = rng.normal(size=width)[copy_of]
        network.params[layer + 1]["w"] = network.params[layer + 1]["w"][copy_of]
        x, labels = rng.normal(size=(20, sizes[0])), rng.integers(sizes[-1], size=20)
        state, counts = optimizer.init(network.params), []
        for _ in range(10):
            counts.append(distinct(network.params, layer))
            network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
        ratios.append(max(counts) / k)
        assert distinct(network.params, layer) <= k
    sharpest.append(max(ratios))
    print(f"40 networks, {name}: most units ever / units at the start {max(ratios):.2f}")
print(f"sharpest ratio {max(sharpest):.2f}")
