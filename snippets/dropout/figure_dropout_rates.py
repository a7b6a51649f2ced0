import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.dropout import dropout_mask
from linebyline.byhand.losses import softmax
from linebyline.data.digits import digits

images, digit = digits()
rates, seeds = (0.0, 0.2, 0.4, 0.6, 0.8), range(5)


def accuracies(seed, width, noise, rate):
    """Test accuracy of one training, without a mask and with one."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(digit))
    x, test = images[order[:200]], order[-500:]
    labels = np.where(rng.random(200) < noise, rng.integers(0, 10, 200), digit[order[:200]])
    w1, w2 = rng.normal(size=(64, width)) / np.sqrt(32), rng.normal(size=(width, 10)) / np.sqrt(width)
    u1, u2 = np.zeros_like(w1), np.zeros_like(w2)
    for _ in range(200):
        z = x @ w1
        mask = dropout_mask(rng, z.shape, rate)
        h = np.maximum(z, 0) * mask
        grad_z = (softmax(h @ w2) - np.eye(10)[labels]) / 200
        u1, u2 = 0.9 * u1 + x.T @ (grad_z @ w2.T * mask * (z > 0)), 0.9 * u2 + h.T @ grad_z
        w1, w2 = w1 - 0.1 * u1, w2 - 0.1 * u2
    h = np.maximum(images[test] @ w1, 0)
    masks = (1.0, dropout_mask(rng, h.shape, rate))
    return [np.mean(((h * mask) @ w2).argmax(axis=1) == digit[test]) for mask in masks]


fig, axes = plt.subplots(1, 3, figsize=(7.2, 3.0), sharey=True, layout="constrained")
settings = (("8 units", 8, 0.0), ("64 units", 64, 0.0), ("64 units,\nwrong labels", 64, 0.3))
for ax, (title, width, noise) in zip(axes, settings, strict=True):
    found = np.array([[accuracies(seed, width, noise, rate) for seed in seeds] for rate in rates])  # [rates, seeds, 2]
    for column, (color, marker, label) in enumerate((("C0", "o-", "no mask"), ("C1", "s--", "left on"))):
        ax.plot(rates, np.median(found[..., column], axis=1), marker, color=color, markersize=5, label=label)
        ax.fill_between(rates, *np.quantile(found[..., column], (0, 1), axis=1), color=color, alpha=0.15, linewidth=0)
    ax.set(title=title, xlabel="rate $p$", ylim=(0, 1), xticks=(0, 0.4, 0.8), yticks=(0, 0.5, 1))
axes[0].set_ylabel("test accuracy (part of 1)")
axes[1].legend(frameon=False, loc="lower left", fontsize=8)
