import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits

images, labels = digits()
optimizer = momentum(0.1, 0.9)
gains, lower, best, modest = [], 0, 0, 0
for split in range(5):
    order = np.random.default_rng(split).permutation(len(labels))
    train, test = order[:100], order[600:]
    members = []
    for seed in range(5):  # the same digits, another start and another order
        rng = np.random.default_rng(100 + seed)
        network = Network([64, 64, 10], rng=rng)
        state = optimizer.init(network.params)
        for _ in range(20):
            for batch in rng.permutation(train).reshape(-1, 20):
                _, grads = network.gradients(images[batch], labels[batch])
                network.params, state = optimizer.update(network.params, grads, state)
        members.append(softmax(network.forward(images[test])))
    members = np.array(members)  # [seeds, test, classes]
    average = members.mean(axis=0)
    at_label = members[:, np.arange(len(test)), labels[test]]
    losses, loss = -np.log(at_label).mean(axis=1), -np.log(at_label.mean(axis=0)).mean()
    lower, best = lower + (loss <= losses.mean()), best + (loss < losses.min())
    gains.append(loss / losses.mean())
    modest += average.max(axis=1).mean() < members.max(axis=2).mean(axis=1).min()
print(f"the average is at most the mean of the five losses: {lower} of 5 splits, as it must")
print(f"its loss over that mean, median: {np.median(gains):.2f}")
print(f"better than each single network: {best} of 5   less confident than each: {modest} of 5")
