from statistics import NormalDist

import matplotlib.pyplot as plt
import numpy as np


def draw(rng, n, distance, bend, inputs=10):
    y = rng.choice([-1.0, 1.0], n)
    x = rng.normal(size=(n, inputs))
    x[:, 0] += y * distance / 2 + bend * (x[:, 1] ** 2 - 1)
    return x, y


def features(x, big):
    i, j = np.triu_indices(x.shape[1])
    return np.hstack([np.ones((len(x), 1)), x, x[:, i] * x[:, j]][: 3 if big else 2])


def errors(seed, distance, bend, n=200, big=False):
    rng = np.random.default_rng(seed)
    (x, y), (new, answers) = (
        draw(rng, n, distance, bend),
        draw(rng, 4000, distance, bend),
    )
    f = features(x, big)
    w = np.linalg.solve(f.T @ f + 1e-3 * np.eye(f.shape[1]), f.T @ y)
    return 100 * np.mean(f @ w * y <= 0), 100 * np.mean(features(new, big) @ w * answers <= 0)


fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.4), sharey=True, layout="constrained")
names = ["best", "train", "dev", "bigger", "4 x data"]
for ax, world, best, bend in zip(axes, "AB", (0.01, 0.075), (1.3, 0.25), strict=True):
    distance = -2 * NormalDist().inv_cdf(best)
    now, big, more = (
        np.median([errors(s, distance, bend, **knob) for s in range(20)], axis=0)
        for knob in ({}, {"big": True}, {"n": 800})
    )
    heights = [100 * best, *now, big[1], more[1]]
    colors = ["C2", "C0", "C0", "C1", "C1"]
    bars = ax.bar(range(5), heights, color=colors, width=0.7)
    ax.bar_label(bars, [f"{h:.2g}" for h in heights], fontsize=9, color="C3")
    ax.set_xticks(range(5), names, fontsize=9)
    ax.set_xlabel(f"world {world}: now, and the dev error after")
axes[0].set(ylabel="error (%)", ylim=(0, 15), yticks=(0, 5, 10, 15))
