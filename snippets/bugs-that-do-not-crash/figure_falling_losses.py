import matplotlib.pyplot as plt
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
    """60 steps on all examples; returns the losses and the accuracy on new pictures."""
    net, optimizer = Network([64, 16, labels.max() + 1], rng=np.random.default_rng(seed)), momentum(0.1)
    if loss:
        net.loss_fn, net.loss_backward = loss
    state, history = optimizer.init(net.params), []
    for _ in range(60):
        value, grads = net.gradients(x, labels)
        history.append(value)
        net.params, state = optimizer.update(net.params, grads, state)
    return history, np.mean(net.predict(new_x) == new_labels)


programs = {
    "right": (x, labels),
    "softmax twice": (x, labels, (twice, twice_backward)),
    "softmax along batch": (x, labels, (axis, axis_backward)),
    "classes from 1": (x, labels + 1),
    "labels shuffled": (x, np.random.default_rng(1).permutation(labels)),
    "raw pixels": (255 * x, labels),
}
steps = [0, 1, 2, *range(3, 60, 4)]  # the first ones all: the raw pixels jump there
fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained", width_ratios=[1.25, 1])
for place, (name, data) in enumerate(programs.items()):
    runs = [train(seed, *data) for seed in range(3)]
    color, style, mark = f"C{place % 5}", ("-", "--", "-.", ":", (0, (6, 1, 1, 1)), (0, (1, 1)))[place], "osD^vP"[place]
    curve = np.median([np.array(history) / history[0] for history, _ in runs], axis=0)
    left.plot(steps, curve[steps], color=color, linestyle=style, linewidth=2, label=f"_{name}")
    scores = [score for _, score in runs]
    right.plot([0, 1], [place] * 2, color=color, linestyle=style, alpha=0.6)  # the key to the curves
    right.plot(scores, [place] * 3, mark, color=color)
left.set(xlabel="step", ylabel="loss / first loss", ylim=(0, 1.05), yticks=[0, 0.5, 1])
right.axvline(0.1, linestyle=":", color="gray")
right.text(0.14, 5.45, "chance", color="gray", va="center")
right.set(
    xlabel="accuracy on new pictures",
    xlim=(-0.04, 1),
    xticks=[0, 0.5, 1],
    ylim=(5.7, -0.6),
    yticks=range(6),
    yticklabels=programs,
)
