import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam, sgd
from linebyline.data import digits
from linebyline.training.watch import update_ratios

x, labels = digits()


def train(seed, optimizer, steps=(50, 500)):
    rng = np.random.default_rng(seed)
    net = Network([64, 32, 10], rng=rng)
    start, state, found = net.params, optimizer.init(net.params), []
    for step in range(1, steps[-1] + 1):
        rows = rng.choice(len(x), 32)
        net.params, state = optimizer.update(net.params, net.gradients(x[rows], labels[rows])[1], state)
        if step == 1:
            found.append(update_ratios(start, net.params)[0])
        if step in steps:
            found.append(net.loss(x, labels))
    return found


fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
for name, rule, rates, color, markers in (
    ("sgd", sgd, np.geomspace(1e-3, 3, 8), "C0", "os"), ("adam", adam, np.geomspace(2e-5, 0.1, 8), "C1", "^D"),
):  # fmt: skip
    ratios, *losses = np.median([[train(seed, rule(float(rate))) for rate in rates] for seed in range(3)], axis=0).T
    for loss, steps, marker, line in zip(losses, (50, 500), markers, ("--", "-"), strict=True):
        ax.plot(ratios, loss, line, marker=marker, color=color, markersize=5, label=f"{name}, after {steps} steps")
ax.axvline(1e-3, color="gray", linewidth=1, linestyle=":")
ax.text(1.2e-3, 2.75, "the rule, $10^{-3}$", fontsize=9)
ax.set(xscale="log", xlabel="update / weight of layer 1 at step 1", ylabel="loss (nat)", xlim=(1e-5, 1), ylim=(0, 3))
ax.minorticks_off()
ax.legend(frameon=False, fontsize=9, loc="lower left")
