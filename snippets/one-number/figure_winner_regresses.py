import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
sizes = np.array([1, 3, 10, 30, 100, 300, 1000])
fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.3), sharey=True, layout="constrained")
kinds = (
    ("Gaussian errors", lambda shape: rng.normal(size=shape)),
    ("Student errors (heavy tails)", lambda shape: rng.standard_t(3, size=shape)),
)
for ax, (title, draw) in zip(axes, kinds, strict=True):
    value = rng.normal(size=(2000, 1000))
    proxy = value + draw(value.shape)
    seen, true = [], []
    for models in sizes:
        best = proxy[:, :models].argmax(axis=1)[:, None]
        seen.append(np.take_along_axis(proxy, best, axis=1).mean())
        true.append(np.take_along_axis(value, best, axis=1).mean())
    ax.plot(sizes, seen, "s-", color="C1", label="score of the winner")
    ax.plot(sizes, true, "o-", color="C0", markersize=7, label="its true value")
    if title.startswith("Gaussian"):
        ax.plot(sizes, np.array(seen) / 2, "x--", color="C2", label="score times the factor, 1/2")
    ax.set(xscale="log", title=title, xlabel="models tried (count)", ylim=(-0.3, 6))
axes[0].legend(frameon=False, loc="upper left")
axes[0].set_ylabel("spreads of the true value")
