import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.data import digits, split

x, labels = digits()
train, new = split(len(x), np.random.default_rng(0))
during, after, on_new = [], [], []  # epoch 1: mean of the losses of its steps; loss on the same examples at its end; on new ones
for seed in range(9):
    net, step, rng = Network([64, 32, 10], rng=np.random.default_rng(seed)), sgd(0.1), np.random.default_rng(seed)
    losses = []
    for rows in np.array_split(rng.permutation(train), 45):
        loss, grads = net.gradients(x[rows], labels[rows])
        net.params, _ = step.update(net.params, grads, step.init(net.params))
        losses.append(loss)
    during.append(np.mean(losses))
    after.append(net.loss(x[train], labels[train]))
    on_new.append(net.loss(x[new], labels[new]))
print(f"new examples look easier than the mean over the epoch: {np.sum(np.less(on_new, during))} of 9 seeds")
print(f"median loss: over the epoch {np.median(during):.1f}, at its end {np.median(after):.1f}, on new {np.median(on_new):.1f}")

clean = np.full(200, 0.5)
clean[100] = 50.5  # one step where the loss jumps by 50
m, shown = 0.0, []
for t, loss in enumerate(clean, 1):
    m = 0.99 * m + 0.01 * loss
    shown.append(m / (1 - 0.99**t))
print(f"a jump to {clean.max()} for one step, in a curve smoothed with β = 0.99: to {max(shown):.2f}")
