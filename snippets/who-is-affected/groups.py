import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.metrics.intervals import wilson

images, labels = digits()
ink = images.sum(axis=1)
limits = np.array([np.quantile(ink[labels == k], [1 / 3, 2 / 3]) for k in range(10)])[labels]  # of its own digit
thin, thick = np.flatnonzero(ink < limits[:, 0]), np.flatnonzero(ink > limits[:, 1])


def measured(seed, thins, size=300):
    rng = np.random.default_rng(seed)
    some_thin, some_thick = rng.permutation(thin), rng.permutation(thick)
    train = np.concatenate([some_thin[:thins], some_thick[: size - thins]])
    network, optimizer = Network([64, 16, 10], rng=rng), momentum(0.2, 0.9)
    state = optimizer.init(network.params)
    for _ in range(25):
        for batch in rng.permutation(train).reshape(-1, 50):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
    tests = some_thin[size:], some_thick[size:]
    return [(network.forward(images[test]).argmax(axis=1) == labels[test]).mean() for test in tests]


few, half = (np.array([measured(seed, thins) for seed in range(8)]) for thins in (15, 150))  # [seeds, groups]
worse, up = few[:, 0] < few[:, 1], half - few
print(f"300 to train on, 15 of them thin: worse on thin on at least 7 of 8 seeds: {worse.sum() >= 7}")
print(f"150 of them thin: better on thin than before on at least 6 of 8: {(up[:, 0] > 0).sum() >= 6}")
average_up = np.median(up @ [0.05, 0.95])  # over users of whom few write thin
print(f"median change above 0.01 on thin: {np.median(up[:, 0]) > 0.01}; within 0.01 in the average: {abs(average_up) < 0.01}")
for right, trials in ((13, 15), (130, 150), (260, 300)):
    low, high = wilson(right, trials)
    print(f"{right:3d} of {trials:3d} right: the accuracy is between {low:.2f} and {high:.2f}")
