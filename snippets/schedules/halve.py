import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits

images, labels = digits()
train, valid, test = slice(0, 1000), slice(1000, 1400), slice(1400, None)


def test_loss(rate, rule, seed, epochs=6):
    rng = np.random.default_rng(seed)
    network = Network([64, 32, 10], rng=rng)
    good, lowest = network.params, np.inf
    for _ in range(epochs):
        optimizer = sgd(rate)
        state = optimizer.init(network.params)
        for batch in rng.permutation(1000).reshape(-1, 20):
            _, grads = network.gradients(images[train][batch], labels[train][batch])
            network.params, state = optimizer.update(network.params, grads, state)
        loss = network.loss(images[valid], labels[valid])
        if loss < lowest:
            good, lowest = network.params, loss
        elif rule:
            network.params, rate = good, rate / 2  # throw the epoch away, halve the rate
    return network.loss(images[test], labels[test])


for better, worse in (((1.5, True), (1.5, False)), ((0.5, False), (1.5, True))):
    names = [f"rate {rate}{' and the rule' if rule else ''}" for rate, rule in (better, worse)]
    wins = sum(test_loss(*better, seed) < test_loss(*worse, seed) for seed in range(3))
    print(f"test loss: {names[0]} below {names[1]}: {wins} of 3 seeds")
