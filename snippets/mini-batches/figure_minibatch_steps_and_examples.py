import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits, split

images, labels = digits()
rows, _ = split(len(images), np.random.default_rng(0))
x, y = images[rows], labels[rows]
EXAMPLES, STEPS, SEEDS = 2560, 160, 5


def curve(batch, every, seed):
    rng = np.random.default_rng(seed)
    network, optimizer = Network([64, 32, 10], rng=rng), sgd(0.2)
    state, order, losses = optimizer.init(network.params), np.array([], dtype=int), [network.loss(x, y)]
    for step in range(1, max(STEPS, EXAMPLES // batch) + 1):
        if len(order) < batch:
            order = rng.permutation(len(x))
        now, order = order[:batch], order[batch:]
        _, grads = network.gradients(x[now], y[now])
        network.params, state = optimizer.update(network.params, grads, state)
        if step % every == 0:
            losses.append(network.loss(x, y))
    return losses


fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.3), layout="constrained", sharey=True)
for (batch, every), style in zip({8: 8, 32: 4, 128: 1}.items(), ("-", "--", ":"), strict=True):
    median = np.median([curve(batch, every, seed) for seed in range(SEEDS)], axis=0)
    steps = every * np.arange(len(median))
    left.plot(steps[steps <= STEPS], median[steps <= STEPS], style, label=f"batch {batch}")
    right.plot(steps[steps * batch <= EXAMPLES] * batch, median[steps * batch <= EXAMPLES], style, label=f"batch {batch}")
left.set(xlabel="steps (count)", ylabel="loss on the training set (nats)", ylim=(0, 2.4), title="by steps")
right.set(xlabel="examples seen (count)", title="by examples")
left.legend()
