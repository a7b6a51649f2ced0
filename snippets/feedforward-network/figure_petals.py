import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam
from linebyline.data import petals

fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.4), layout="constrained", sharey=True)
grid = np.linspace(-1.15, 1.15, 120)
plane = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2)
for ax, sizes, title in zip(axes, ([2, 2], [2, 16, 2]), ("no hidden layer", "16 hidden units"), strict=True):
    rng = np.random.default_rng(2)
    x, labels = petals(rng, 400)
    network, optimizer = Network(sizes, "tanh", rng=rng), adam(0.05)
    state = optimizer.init(network.params)
    for _ in range(400):
        network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
    probs = softmax(network.forward(plane))[:, 1].reshape(120, 120)
    ax.contourf(grid, grid, probs, levels=[-1, 0.5, 2], colors=["C0", "C1"], alpha=0.3).set_rasterized(True)
    for label, marker in ((0, "o"), (1, "^")):
        points = x[labels == label][:26]
        ax.plot(*points.T, marker, color=f"C{label}", markersize=4.5, label=f"class {label}")
    ax.set(title=title, xlabel="$x_1$ (no unit)", aspect="equal", xticks=[-1, 1], yticks=[-1, 1])
axes[0].set_ylabel("$x_2$ (no unit)")
axes[0].legend(loc="upper left", fontsize="small", handletextpad=0.2)
