import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits

images, labels = digits()
x, y, x_valid, y_valid = images[:1200], labels[:1200], images[1200:], labels[1200:]


def validation_loss(rate, seed):
    """After one pass over 1,200 digits in batches of 20."""
    rng = np.random.default_rng(seed)
    network, optimizer = Network([64, 16, 10], rng=rng), sgd(rate)
    state = optimizer.init(network.params)
    for batch in rng.permutation(len(x)).reshape(-1, 20):
        network.params, state = optimizer.update(network.params, network.gradients(x[batch], y[batch])[1], state)
    return network.loss(x_valid, y_valid)


def search(rates):
    """The best rate, and its loss: the median over three seeds."""
    losses = [np.median([validation_loss(rate, seed) for seed in range(3)]) for rate in rates]
    return rates[np.argmin(losses)], min(losses)


coarse, loss = search(np.geomspace(1e-4, 1, 5))
print(f"coarse: best rate {coarse:.2g}, median loss {loss:.2g}")
fine, loss = search(np.geomspace(coarse / 10, coarse * 10, 5))
print(f"fine:   best rate {fine:.2g}, median loss {loss:.2g}")
