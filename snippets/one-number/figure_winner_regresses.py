import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
sizes = np.array([1, 3, 10, 30, 100, 300, 1000])
value = rng.normal(size=(2000, 1000))
fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.3), sharey=True, layout="constrained")
errors = {"Gaussian errors": rng.normal(size=value.shape), "Student errors": rng.standard_t(3, size=value.shape)}
for ax, (title, error) in zip(axes, errors.items(), strict=True):
    best = [(value + error)[:, :models].argmax(axis=1)[:, None] for models in sizes]
    score, true = (np.array([np.take_along_axis(a, b, axis=1).mean() for b in best]) for a in (value + error, value))
    ax.plot(sizes, score, "s-", color="C1", label="score of the winner")
    ax.plot(sizes, true, "o-", color="C0", markersize=7, label="its true value")
    if title == "Gaussian errors":
        ax.plot(sizes, score / 2, "x--", color="C2", label="half of its score")
    ax.set(xscale="log", title=title, xlabel="models tried (count)", ylim=(-0.3, 6))
    ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
    ax.minorticks_off()
axes[0].legend(frameon=False, loc="upper left")
axes[0].set_ylabel("spreads of the true value")
