import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits

x, labels = digits()
old, new, few = labels < 5, labels >= 5, 100
preparations = {
    "as in pre-training": lambda x: x,
    "ink inverted": lambda x: 1 - x,
    "pixels from 0 to 16": lambda x: 16 * x,
    "turned by 90 degrees": lambda x: np.rot90(x.reshape(-1, 8, 8), axes=(1, 2)).reshape(-1, 64),
}


def pretrained(seed):  # on 0 to 4
    rng = np.random.default_rng(seed)
    network = Network([64, 32, 5], rng=rng)
    for _ in range(200):
        rows = rng.choice(np.flatnonzero(old), 32)
        _, grads = network.gradients(x[rows], labels[rows])
        for layer, grad in zip(network.params, grads, strict=True):
            for name in layer:
                layer[name] -= 0.3 * grad[name]
    return network


def add_one(h):
    return np.append(h, np.ones((len(h), 1)), axis=1)


accuracy, size = {name: [] for name in preparations}, {name: [] for name in preparations}
for seed in range(5):
    network = pretrained(seed)
    h = {name: add_one(network.trace(prepare(x[new]))[0][-1]) for name, prepare in preparations.items()}
    known = h["as in pre-training"][:few]  # a ridge probe for 5 to 9, on pictures prepared the right way
    w = np.linalg.solve(known.T @ known + np.eye(33), known.T @ np.eye(5)[labels[new][:few] - 5])
    for name, features in h.items():
        accuracy[name].append(np.mean((features[few:] @ w).argmax(axis=1) + 5 == labels[new][few:]))
        size[name].append(np.abs(features).mean() / np.abs(known).mean())
print("of 5 networks, so many have accuracy > 0.6  < 0.25  features > 5 times as large")
for name, values in accuracy.items():
    counts = [np.sum(np.array(values) > 0.6), np.sum(np.array(values) < 0.25), np.sum(np.array(size[name]) > 5)]
    print(f"{name:30} {counts[0]:12} {counts[1]:7} {counts[2]:10}")
