import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
rng, most = np.random.default_rng(0), 1000
k = np.unique(np.geomspace(1, most, 25).astype(int))
for n, color, marker in ((50, "C0", "o"), (359, "C1", "^"), (5000, "C2", "s")):
    best = [
        np.maximum.accumulate(rng.binomial(n, 0.5, most) / n)[k - 1] for _ in range(200)
    ]
    ax.plot(
        k,
        np.mean(best, axis=0),
        marker,
        color=color,
        markersize=4,
        label=f"{n} test examples",
    )
    ax.plot(k, 0.5 + np.sqrt(np.log(k) / (2 * n)), "--", color=color, linewidth=1)
ax.axhline(0.5, color="C3", linewidth=1.5, label="on new examples")
ax.set(
    xscale="log",
    xlabel="models that guess (count)",
    ylabel="test accuracy of the best (part)",
    yticks=[0.5, 0.6, 0.7, 0.8],
)
ax.minorticks_off()
ax.legend(frameon=False)
