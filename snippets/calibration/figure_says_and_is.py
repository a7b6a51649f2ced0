import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.metrics import fit_temperature, reliability

images, labels = digits()
optimizer = momentum(0.1, 0.9)
names = ("2 epochs", "20 epochs", "100 epochs", "100 epochs, divided by T")
says, right = {name: [] for name in names}, {name: [] for name in names}
for seed in range(8):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    train, held_out, test = order[:100], order[100:600], order[600:]
    network = Network([64, 64, 10], rng=rng)
    state = optimizer.init(network.params)
    for epoch in range(1, 101):
        for batch in rng.permutation(train).reshape(-1, 20):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
        if f"{epoch} epochs" in names:
            logits = network.forward(images[test])
            says[f"{epoch} epochs"].append(softmax(logits).max(axis=1))
            right[f"{epoch} epochs"].append(logits.argmax(axis=1) == labels[test])
    t = fit_temperature(network.forward(images[held_out]), labels[held_out])
    says[names[3]].append(softmax(logits / t).max(axis=1))
    right[names[3]].append(logits.argmax(axis=1) == labels[test])

fig, panels = plt.subplots(1, 2, figsize=(7.2, 3.7), layout="constrained", sharex=True, sharey=True)
styles = {names[0]: ("C0", "o-"), names[1]: ("C2", "s-"), names[2]: ("C3", "^-"), names[3]: ("C1", "D-")}
for axes, shown in zip(panels, (names[:3], names[2:]), strict=True):
    axes.plot([0, 1], [0, 1], ":", color="0.5")
    for name in shown:
        confidence, accuracy, counts = reliability(np.concatenate(says[name]), np.concatenate(right[name]), bins=10)
        kept = counts >= 50
        color, style = styles[name]
        axes.plot(confidence[kept], accuracy[kept], style, color=color, label=name.removeprefix("100 epochs, "), markersize=5)
    axes.set(xlabel="confidence", xlim=(0, 1), ylim=(0, 1.03), aspect="equal", xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
    axes.legend(loc="lower right")
panels[0].set(ylabel="accuracy")
