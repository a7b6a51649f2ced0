from itertools import product

import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.dropout import dropout_mask

rng = np.random.default_rng(2)
x = np.sort(rng.uniform(-1, 1, 30))[:, None]
y = np.sin(3 * x) + 0.15 * rng.normal(size=x.shape)
width, rate = 10, 0.2
signs = rng.choice([-1.5, 1.5], width)
params = [signs[None], signs * -rng.uniform(-0.9, 0.9, width), rng.normal(size=(width, 1)) / 3, np.zeros(1)]  # bends inside
u = [np.zeros_like(p) for p in params]
for _ in range(4000):
    w1, b1, w2, b2 = params
    z = x @ w1 + b1
    mask = dropout_mask(rng, z.shape, rate)
    h = np.maximum(z, 0) * mask
    grad = (h @ w2 + b2 - y) / len(x)
    grad_z = grad @ w2.T * mask * (z > 0)
    grads = [x.T @ grad_z, grad_z.sum(axis=0), h.T @ grad, grad.sum(axis=0)]
    u = [0.9 * velocity + g for velocity, g in zip(u, grads, strict=True)]
    params = [p - 0.01 * velocity for p, velocity in zip(params, u, strict=True)]
w1, b1, w2, b2 = params
bends = -b1 / w1[0]
grid = np.sort(np.append(np.clip(bends, -1, 1), [-1, 1]))[:, None]  # between its bends the network is straight
h = np.maximum(grid @ w1 + b1, 0)
kept = np.array(list(product([0, 1], repeat=width)))
chance = np.prod(np.where(kept, 1 - rate, rate), axis=1)
curves = (h * kept[:, None] / (1 - rate)) @ w2 + b2  # [networks, points, 1]
fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
shown = rng.choice(len(kept), 40, replace=False, p=chance)
gap = np.full((1, len(shown)), np.nan)  # one path for all lines keeps the drawing small
lines = [np.vstack([values, gap]).T.ravel() for values in (np.tile(grid, (1, len(shown))), curves[shown, :, 0].T)]
ax.plot(*lines, "-", color="C0", linewidth=0.6, alpha=0.7, label="a thinned network")
ax.plot(grid[:, 0], h @ w2 + b2, "-", color="C1", linewidth=3, label="the full network")
mean = np.tensordot(chance, curves, 1)[:, 0]
ax.plot(grid[:, 0], mean, ":", color="C2", linewidth=3, label="mean of all 1024")
ax.plot(x, y, "o", color="C3", markersize=4, label="training examples")
ax.set(xlabel="input $x$ (no unit)", ylabel="output $z$ (no unit)", ylim=(-2.2, 2.2), xticks=(-1, 0, 1), yticks=(-2, 0, 2))
ax.legend(frameon=False, loc="lower right")
