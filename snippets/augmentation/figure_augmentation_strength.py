import matplotlib.pyplot as plt
import numpy as np

from linebyline.data import digits
from linebyline.data.warp import inverse_maps, random_warps, warp

images, labels = digits()
order = np.random.default_rng(0).permutation(len(images))
images, labels = images[order].reshape(-1, 8, 8), labels[order]


def accuracy(seed, strength, count=100, copies=4):
    s, rng = strength, np.random.default_rng(seed)
    rows = rng.permutation(800)[:count]
    ranges = {"angle": (-15 * s, 15 * s), "shift": (-s, s), "scale": (1 - 0.15 * s, 1 + 0.15 * s), "shear": (-0.3 * s, 0.3 * s)}
    moved = [warp(images[rows], random_warps(rng, count, **ranges)) for _ in range(copies)]
    x, y = np.concatenate([images[rows], *moved]), np.tile(np.eye(10)[labels[rows]], (1 + copies, 1))
    w1 = rng.normal(size=(65, 150)) / 8
    features = [np.maximum(np.c_[p.reshape(len(p), 64), np.ones(len(p))] @ w1, 0) for p in (x, images[800:])]
    h = features[0]
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(150), h.T @ y / len(h))
    return np.mean((features[1] @ w2).argmax(axis=1) == labels[800:])


strengths = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3]
scores = 100 * np.array([[accuracy(seed, s) for seed in range(9)] for s in strengths])
fig, (top, axes) = plt.subplots(2, figsize=(6.4, 4.2), layout="constrained", height_ratios=[1, 2.6])
three, shown = images[labels == 3][0], [0, 0.5, 1, 2, 3]
row = np.full((8, 5 * 10), np.nan)  # NaN stays empty
for place, s in enumerate(shown):
    maps = inverse_maps(1, angle=-15.0 * s, shift=(0.0, s), scale=1 - 0.15 * s, shear=0.3 * s)
    row[:, 10 * place + 1 : 10 * place + 9] = warp(three[None], maps)[0]
top.imshow(row, cmap="gray_r", vmin=0, vmax=1, interpolation="nearest")
top.set_xticks(10 * np.arange(5) + 4.5, [f"s = {s}" for s in shown])
top.tick_params(length=0)
top.set_yticks([])
top.spines[:].set_visible(False)
axes.fill_between(strengths, *np.quantile(scores, [0.25, 0.75], axis=1), alpha=0.25, label="middle half")
axes.plot(strengths, np.median(scores, axis=1), "o-", label="median")
axes.axhline(np.median(scores[0]), ls=":", color="C1", label="no moves")
axes.set(xlabel="strength s", ylabel="test accuracy (%)", xticks=range(4))
axes.legend(loc="lower left")
