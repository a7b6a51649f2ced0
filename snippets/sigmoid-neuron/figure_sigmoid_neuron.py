import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import neuron_gradient

fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained")
line = np.linspace(-4, 4, 81)
for w, style, color in ((1, "-", "C0"), (3, "--", "C1"), (20, ":", "C2")):
    left.plot(line, sigmoid(w * line), style, color=color, label=f"$w={w}$")
left.set(xlabel="x", ylabel="σ(wx)", xticks=[-4, 0, 4], yticks=[0, 0.5, 1])
left.legend(frameon=False)

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])
w, b = np.meshgrid(np.linspace(-5, 5, 121), np.linspace(-5, 5, 121))
loss = sum((sigmoid(w * a + b) - t) ** 2 for a, t in zip(x[:, 0], y, strict=True)) / 4
surface = right.contourf(w, b, loss, levels=np.linspace(0, loss.max(), 13), cmap="cividis", alpha=0.75, antialiased=True)
surface.set_rasterized(True)
guesses = np.random.default_rng(0).uniform(-5, 5, (2, 60))
right.plot(*guesses, "x", color="C3", markersize=4, label="guesses")
path = [(-2.0, -2.0)]
for _ in range(60):
    grad_w, grad_b = neuron_gradient(x, y, np.array(path[-1][:1]), path[-1][1])
    path.append((path[-1][0] - 10 * grad_w[0], path[-1][1] - 10 * grad_b))
right.plot(*zip(*path, strict=True), "o-", color="C1", markersize=3, label="descent")
right.plot(np.log(36) / 2, -np.log(4) - np.log(36) / 4, "*", color="C2", markersize=12, label="loss 0")
right.set(xlabel="w", ylabel="b", xticks=[-5, 0, 5], yticks=[-5, 0, 5])
right.legend(loc="upper left")
