import matplotlib.pyplot as plt
import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit

images, labels = digits()
fig, axes = plt.subplots(1, 2, figsize=(7.4, 3.3), sharey=True, layout="constrained")
for ax, wrong, name in zip(axes, (0.0, 0.2), ("right labels", "one in five wrong"), strict=True):
    for seed in range(3):
        rng = np.random.default_rng(seed)
        rows = rng.permutation(len(labels) - 600)[:200]
        given = np.where(rng.random(200) < wrong, (labels[rows] + rng.integers(1, 10, 200)) % 10, labels[rows])
        settings = Settings(epochs=150, batch_size=20, learning_rate=3e-3, hidden=(64,), seed=seed, engine="numpy")
        result = fit(settings, (images[rows], given), (images[-600:], labels[-600:]))
        epochs = np.arange(1, 151)[::10]
        training = [row["train_loss"] for row in result.history[::10]]
        validation = [row["validation_loss"] for row in result.history[::10]]
        first = seed == 0
        ax.plot(epochs, training, "--", color="C0", linewidth=1, label="training" if first else None)
        ax.plot(epochs, validation, "-", color="C1", linewidth=1, label="validation" if first else None)
        best = result.best
        where = best["epoch"], best["validation_loss"]
        ax.plot(*where, "o", color="C1", markersize=5, label="lowest" if first else None)
    ax.set(yscale="log", xlabel="epoch", ylim=(3e-4, 4))
    ax.minorticks_off()  # a smaller file
    ax.set_title(name, fontsize=10)
axes[0].set_ylabel("cross-entropy (nat)")
axes[1].legend(frameon=False, fontsize=8, loc="lower left")
