import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam
from linebyline.data import petals, two_moons


def accuracy(sizes, data, seed):
    rng = np.random.default_rng(seed)
    x, labels = data(rng, 300)
    network, optimizer = Network(sizes, "tanh", rng=rng), adam(0.1)
    state = optimizer.init(network.params)
    for _ in range(200):
        network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
    new_x, new_labels = data(rng, 1000)
    return np.mean(network.predict(new_x) == new_labels)


for data in (two_moons, petals):
    logistic, hidden = (np.array([accuracy(sizes, data, seed) for seed in range(5)]) for sizes in ([2, 2], [2, 16, 2]))
    print(f"{data.__name__}: right on new points, median over 5 seeds")
    print(f"  logistic regression {np.median(logistic):.1f}, 16 hidden units {np.median(hidden):.1f}")
    print("  the hidden layer is ahead by over 5 points on", np.sum(hidden > logistic + 0.05), "of 5")
