import numpy as np

from linebyline.byhand.losses import log_softmax, one_hot, softmax
from linebyline.data import digits

x, labels = digits()
x, targets = np.column_stack([np.ones(300), x[:300]]), one_hot(labels[:300], 10)
everything = np.arange(300)


def loss(w, rows):
    return -np.mean(np.sum(targets[rows] * log_softmax(x[rows] @ w), axis=1))


print("rows   the loss of all 300 rises, of 120 accepted steps   ends above its start, of 3 runs")
for batch in (1, 16, 64, 300):
    rose, worse = 0, 0
    for seed in range(3):
        rng, w = np.random.default_rng(seed), np.zeros((65, 10))
        for _ in range(40):
            rows = rng.choice(300, batch, replace=False)
            g = x[rows].T @ (softmax(x[rows] @ w) - targets[rows]) / batch
            eta = 10.0
            while loss(w - eta * g, rows) > loss(w, rows) - 0.1 * eta * np.sum(g * g):
                eta /= 2
            rose += loss(w - eta * g, everything) > loss(w, everything)
            w = w - eta * g
        worse += loss(w, everything) > np.log(10)  # at the start, w = 0, all ten digits are equally likely
    print(f"{batch:>4} {rose:>48} {worse:>29}")
