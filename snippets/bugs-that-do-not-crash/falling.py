import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy, softmax_cross_entropy_backward
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits

x, labels = digits()
order = np.random.default_rng(0).permutation(len(x))
x, new_x, labels, new_labels = x[order[:200]], x[order[200:]], labels[order[:200]], labels[order[200:]]


def twice(logits, labels):
    return softmax_cross_entropy(softmax(logits), labels)


def twice_backward(logits, labels):
    probs, upstream = softmax(logits), softmax_cross_entropy_backward(softmax(logits), labels)
    return probs * (upstream - (probs * upstream).sum(axis=1, keepdims=True))


def axis(logits, labels):
    return -np.log(softmax(logits.T).T[np.arange(len(labels)), labels]).mean()


def axis_backward(logits, labels):
    counts = np.bincount(labels, minlength=logits.shape[1])
    return (softmax(logits.T).T * counts - np.eye(logits.shape[1])[labels]) / len(labels)


def train(seed, x, labels, loss=None):
    """60 steps on all examples; returns loss at the end / loss at the start, and the accuracy on new pictures."""
    net, optimizer = Network([64, 16, labels.max() + 1], rng=np.random.default_rng(seed)), momentum(0.1)
    if loss:
        net.loss_fn, net.loss_backward = loss
    state, history = optimizer.init(net.params), []
    for _ in range(60):
        value, grads = net.gradients(x, labels)
        history.append(value)
        net.params, state = optimizer.update(net.params, grads, state)
    return history[-1] / history[0], np.mean(net.predict(new_x) == new_labels)


programs = {
    "right": (x, labels),
    "softmax twice": (x, labels, (twice, twice_backward)),
    "softmax along the batch": (x, labels, (axis, axis_backward)),
    "classes from 1": (x, labels + 1),
    "labels shuffled": (x, np.random.default_rng(1).permutation(labels)),
    "raw pixels": (255 * x, labels),
}
runs = {name: np.array([train(seed, *data) for seed in range(3)]) for name, data in programs.items()}
print("of 3 seeds                loss falls  learns (above 0.2)  worse than right")
for name, (ratio, score) in ((name, run.T) for name, run in runs.items()):
    worse = np.sum(score < runs["right"][:, 1])
    print(f"{name:23s}  {np.sum(ratio < 0.95):11d}  {np.sum(score > 0.2):18d}  {worse:16d}")
