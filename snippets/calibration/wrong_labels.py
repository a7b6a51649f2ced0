import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.metrics import expected_calibration_error, fit_temperature

images, digit = digits()
optimizer, wrong, ends = momentum(0.1, 0.9), 0.2, (6, 40)


def mixed(logits):  # a label is another class, each of the nine equally likely, in a share `wrong` of the cases
    p = softmax(logits)
    return (1 - wrong) * p + wrong * (1 - p) / 9


def measured(p, labels):
    confidence, correct = p.max(axis=1), p.argmax(axis=1) == labels
    return -np.log(p[np.arange(len(p)), labels]).mean(), expected_calibration_error(confidence, correct)


rows = []
for seed in range(5):
    rng = np.random.default_rng(seed)
    another = (digit + rng.integers(1, 10, len(digit))) % 10
    labels = np.where(rng.random(len(digit)) < wrong, another, digit)  # in training, held out and in the test
    order = rng.permutation(len(labels))
    train, held_out, test = order[:300], order[300:800], order[800:]
    network = Network([64, 64, 10], rng=rng)
    state = optimizer.init(network.params)
    for epoch in range(1, ends[-1] + 1):
        for batch in rng.permutation(train).reshape(-1, 20):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
        if epoch in ends:
            kept, logits = network.forward(images[held_out]), network.forward(images[test])
            t = fit_temperature(kept, labels[held_out])
            s = min(np.geomspace(0.3, 10, 50), key=lambda s: measured(mixed(kept / s), labels[held_out])[0])
            rows += [measured(p, labels[test]) for p in (softmax(logits), softmax(logits / t), mixed(logits / s))]

loss, error = np.moveaxis(np.array(rows).reshape(5, 2, 3, 2), 3, 0)  # each [seeds, epochs, ways]
print("medians of 5 seeds    cross-entropy   calibration error")
for i, epoch in enumerate(ends):
    for j, name in enumerate(("as it is", "divided by T", "wrong labels known")):
        print(f"{epoch:2d} epochs, {name:18s}{np.median(loss[:, i, j]):6.1f}{np.median(error[:, i, j]):20.2f}")
falls, rises = (loss[:, 0, 1] < loss[:, 0, 0]).sum(), (error[:, 0, 1] > error[:, 0, 0]).sum()
print(f"after 6 epochs T lowers the cross-entropy on {falls} of 5, and raises the calibration error on {rises} of 5")
better = (loss[:, :, 2] < loss[:, :, 1]) & (error[:, :, 2] < error[:, :, 1])
print(f"known wrong labels beat T, both times, in both numbers, on each seed: {better.all()}")
