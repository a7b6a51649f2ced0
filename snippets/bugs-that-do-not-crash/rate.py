import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits

x, labels = digits()
order = np.random.default_rng(0).permutation(len(x))
x, labels = x[order], labels[order]


def train(optimizer, seed, n, epochs, batch):
    rng = np.random.default_rng(seed)
    net = Network([64, 32, 32, 10], "sigmoid", rng=rng)
    state = optimizer.init(net.params)
    for _ in range(epochs):
        for rows in np.array_split(rng.permutation(n), n // batch):
            net.params, state = optimizer.update(net.params, net.gradients(x[rows], labels[rows])[1], state)
    return net


for rate in (0.01, 1.0):
    scores, fits, optimizer = [], [], sgd(rate)
    for seed in range(3):
        scores.append(np.mean(train(optimizer, seed, 1200, 2, 20).predict(x[1200:]) == labels[1200:]))
        fits.append(train(optimizer, seed, 8, 200, 8).loss(x[:8], labels[:8]) < 0.1)  # 8 examples, 200 steps
    above = sum(score > 0.35 for score in scores)
    print(f"rate {rate:4.2f}  above 0.35 on new pictures: {above} of 3 seeds  test: fits 8 examples {all(fits)}")
