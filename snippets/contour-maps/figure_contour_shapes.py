import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import adam
from linebyline.data import two_moons
from linebyline.surfaces import Surface, bowl, draw_contours

x, labels = two_moons(np.random.default_rng(0), 200)
network, optimizer = Network([2, 8, 2], "relu", rng=np.random.default_rng(1)), adam(0.05)
state = optimizer.init(network.params)
for _ in range(300):
    network.params, state = optimizer.update(network.params, network.gradients(x, labels)[1], state)
trained, rng = network.params, np.random.default_rng(0)
drawn = [[rng.normal(size=layer["w"].shape) for layer in trained] for _ in range(2)]
u, v = [
    [d * np.linalg.norm(layer["w"], axis=0) / np.linalg.norm(d, axis=0) for d, layer in zip(directions, trained, strict=True)]
    for directions in drawn
]


def along_the_slice(grid):
    losses = []
    for alpha, beta in grid.reshape(-1, 2):
        network.params = [
            {"w": layer["w"] + alpha * p + beta * q, "b": layer["b"]} for layer, p, q in zip(trained, u, v, strict=True)
        ]
        losses.append(network.loss(x, labels))
    return np.reshape(losses, grid.shape[:-1])


def two_weights(w):
    return 0.5 * (w[..., 0] * w[..., 1] - 1) ** 2 + 0.1 * np.sum(w**2, axis=-1)


fig, axes = plt.subplots(2, 2, figsize=(5.0, 5.0), layout="constrained", dpi=76)
maps = (
    ("valley", bowl([1.0, 25.0], degrees=30), 2, np.geomspace(0.2, 50, 8)),
    ("saddle", bowl([2.0, -2.0]), 2, np.linspace(-3, 3, 9)),
    ("two minima", Surface(two_weights, None), 2, [0.2, 0.28, 0.38, 0.48, 0.6, 1, 1.8, 3.5, 7]),
    ("slice", Surface(along_the_slice, None), 1, np.geomspace(0.02, 3, 9)),
)
for ax, (title, surface, reach, levels) in zip(axes.flat, maps, strict=True):
    draw_contours(ax, surface, (-reach, reach), (-reach, reach), levels)
    for collection in ax.collections:
        collection.set(rasterized=True, antialiased=False)
    ax.set(title=title, aspect="equal", xticks=[-reach, reach], yticks=[-reach, reach])
    if title in ("valley", "saddle"):
        ax.set_xticklabels([])
    if title == "saddle":
        ax.set_yticklabels([])
    names = ("$\\alpha$", "$\\beta$") if title == "slice" else ("$w_1$", "$w_2$")
    ax.set_xlabel(names[0], labelpad=-8)
    ax.set_ylabel(names[1], labelpad=-10)
low, root = {"color": "C2", "markersize": 10}, np.sqrt(0.8)
axes[0, 0].plot(0, 0, "*", label="_minimum", **low)
axes[0, 1].plot(0, 0, "X", color="C1", markersize=7, label="_saddle")
axes[1, 0].plot([root, -root], [root, -root], "*", label="_minima", **low)
axes[1, 0].plot(0, 0, "X", color="C1", markersize=7, label="_saddle")
axes[1, 1].plot(0, 0, "D", color="C3", markersize=6, label="_trained network")
