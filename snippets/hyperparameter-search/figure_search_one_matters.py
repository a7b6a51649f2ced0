import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
side = 5
axis = (np.arange(side) + 0.5) / side
searches = {
    "grid": np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2),
    "random": rng.random((side**2, 2)),
}
x = np.linspace(0, 1, 80)


def score(rate):
    return 0.35 + 0.6 * np.exp(-(((rate - 0.62) / 0.045) ** 2))


fig, panels = plt.subplots(
    2, 2, figsize=(6.4, 4.4), layout="constrained", sharex=True, sharey="row", gridspec_kw={"height_ratios": [1, 1.7]}
)
for column, (name, points) in enumerate(searches.items()):
    above, below = panels[:, column]
    above.plot(x, score(x), color="C0", label="_accuracy")
    above.plot(points[:, 0], score(points[:, 0]), "o", color="C1", markersize=4, rasterized=True, label="_trials")
    above.set(title=name, ylim=(0.2, 1.05))
    best = points[score(points[:, 0]).argmax()]
    for at, low, high in ((above, 0.2, score(best[0])), (below, best[1], 1.0)):
        at.plot([best[0], best[0]], [low, high], ":", color="C2")
    below.plot(*points.T, "o", color="C1", markersize=4, rasterized=True, label="_trials")
    below.plot(*best, "s", color="C2", markersize=8, fillstyle="none", rasterized=True, label="_best trial")
    below.set(xlabel="matters", xlim=(0, 1), ylim=(0, 1))
    above.set(xticks=[0, 0.5, 1], yticks=[0.5, 1])
    below.set_yticks([0, 0.5, 1])
panels[0, 0].set_ylabel("accuracy")
panels[1, 0].set_ylabel("does not matter")
