import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import neuron_gradient

fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")
line = np.linspace(-4, 4, 81)
for steepness, style, color in ((1, "-", "C0"), (3, "--", "C1"), (20, ":", "C2")):
    left.plot(line, sigmoid(steepness * line), style, color=color, label=f"w = {steepness}")
left.set(xlabel="x (no unit)", ylabel="σ(wx)", xticks=[-4, 0, 4], yticks=[0, 0.5, 1])
left.legend(frameon=False)

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])
w, b = np.meshgrid(np.linspace(-5, 5, 201), np.linspace(-5, 5, 201))
loss = sum((sigmoid(w * a + b) - t) ** 2 for a, t in zip(x[:, 0], y, strict=True)) / 4
bands = np.floor(12 * (loss / loss.max()) ** 0.5)  # 12 bands, narrow where the loss is low
look = {"cmap": "Greys", "alpha": 0.5, "interpolation": "none"}
right.imshow(bands, origin="lower", extent=(-5, 5, -5, 5), aspect="auto", **look)
guesses = np.random.default_rng(0).uniform(-5, 5, (2, 30))
right.plot(*guesses, "x", color="C0", markersize=5, label="guesses")
path = [(-2.0, -2.0)]
for _ in range(80):
    grad_w, grad_b = neuron_gradient(x, y, np.array(path[-1][:1]), path[-1][1])
    path.append((path[-1][0] - 10 * grad_w[0], path[-1][1] - 10 * grad_b))
right.plot(*zip(*path[:20], *path[20::20], strict=True), ".-", color="C1", markersize=6, label="descent")
right.plot(np.log(36) / 2, -np.log(4) - np.log(36) / 4, "*", color="C2", markersize=13, label="loss 0")
right.set(xlabel="w", ylabel="b", xticks=[-5, 0, 5], yticks=[-5, 0, 5])
right.legend(frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, columnspacing=1, handletextpad=0.3)
