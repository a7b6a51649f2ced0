import matplotlib.pyplot as plt
import numpy as np

runs, pixels, width, seen = 30, 20, 4, 8
rng = np.random.default_rng(0)
true = np.linalg.qr(rng.normal(size=(runs, pixels, width)))[0]
start = np.linalg.qr(true + 0.05 * rng.normal(size=true.shape))[0]
truth = rng.normal(size=(runs, width, 1))
target = true @ (truth / np.linalg.norm(truth, axis=1, keepdims=True))
x = rng.normal(size=(runs, 60, pixels))
x[:, :, seen:] = 0.0
gram = x.mT @ x / 60
heads = {"probe": np.linalg.solve(start.mT @ gram @ start, start.mT @ gram @ target)}
heads["random"] = rng.normal(size=(runs, width, 1))


def tuned(first, ratio):
    body, head = start, first
    for _ in range(600):
        demand = gram @ (body @ head - target)
        body, head = body - 0.1 * ratio * demand @ head.mT, head - 0.1 * body.mT @ demand
    square = (body @ head - target)[:, :, 0] ** 2
    moved = np.linalg.norm(body - start, axis=(1, 2))
    return [np.median(values) for values in (square[:, :seen].sum(1), square[:, seen:].sum(1), moved)]


ratios = np.logspace(-3, 0, 7)
fig, (errors, features) = plt.subplots(1, 2, figsize=(7.2, 3.1), layout="constrained")
for name, color, marker in (("random", "C0", "o"), ("probe", "C1", "s")):
    inside, outside, moved = np.array([tuned(heads[name], ratio) for ratio in ratios]).T
    style = {"color": color, "marker": marker, "markersize": 4}
    errors.loglog(ratios, outside, "-", **style, label=f"outside, {name}")
    errors.loglog(ratios, inside, "--", **style, markerfacecolor="none", label=f"inside, {name}")
    features.semilogx(ratios, moved, "-", **style, label=f"_{name}")
for ax, title in ((errors, "squared error"), (features, "distance the features moved")):
    ax.set(title=title, xticks=[1e-3, 1e-2, 1e-1, 1], xticklabels=["0.001", "0.01", "0.1", "1"])
    ax.minorticks_off()
errors.set(ylim=(1e-4, 60), yticks=[1e-3, 1e-1, 10], yticklabels=["0.001", "0.1", "10"])
features.set(yticks=[0, 0.2, 0.4, 0.6])
errors.minorticks_off()
errors.legend(fontsize=7, ncols=2, loc="upper center", columnspacing=1.0)
fig.supxlabel("rate of body / rate of head", fontsize=10)
