import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits, split

images, labels = digits()
rows, _ = split(len(images), np.random.default_rng(0))
x, y = images[rows], labels[rows]  # [1437, 64], [1437]
STEPS, EXAMPLES, SEEDS = 60, 2240, 4


def train(batch, learning_rate, seed):
    """The loss on all 1437 training examples after STEPS steps, and after EXAMPLES examples."""
    rng = np.random.default_rng(seed)
    network, optimizer = Network([64, 32, 10], rng=rng), sgd(learning_rate)
    state, order, found = optimizer.init(network.params), np.array([], dtype=int), {}
    for step in range(1, max(STEPS, EXAMPLES // batch) + 1):
        if len(order) < batch:
            order = rng.permutation(len(x))  # a new epoch; the incomplete batch of the old one is dropped
        now, order = order[:batch], order[batch:]
        _, grads = network.gradients(x[now], y[now])
        network.params, state = optimizer.update(network.params, grads, state)
        if step in (STEPS, EXAMPLES // batch):
            found[step] = network.loss(x, y)
    return found[STEPS], found[EXAMPLES // batch]


losses = {
    (batch, rate): np.array([train(batch, rate, seed) for seed in range(SEEDS)])
    for batch, rate in ((8, 0.2), (32, 0.2), (128, 0.2), (32, 0.8), (128, 3.2))
}
print(f"batch  rate   median loss after {STEPS} steps   after {EXAMPLES} examples")
for (batch, rate), found in losses.items():
    steps, examples = np.median(found, axis=0)
    words = [f"{value:.2g}" if value < 2 else "above 2" for value in (steps, examples)]
    print(f"{batch:5d} {rate:5.1f} {words[0]:>28} {words[1]:>21}")
small, middle, large = (losses[batch, 0.2] for batch in (8, 32, 128))
for column, words, sign in ((0, "steps, the larger batch", 1), (1, "examples, the smaller batch", -1)):
    ordered = (sign * small > sign * middle) & (sign * middle > sign * large)
    print(f"rate 0.2, equal {words} has the lower loss: on {ordered[:, column].sum()} of {SEEDS} seeds")
