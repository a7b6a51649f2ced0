import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit

images, labels = digits()
for peak in (0.05, 0.8):
    losses = []
    for seed in range(5):
        rng = np.random.default_rng(seed)
        rows = rng.permutation(len(labels))
        train, held_out = rows[:600], rows[600:1200]
        given = np.where(rng.random(600) < 0.2, (labels[train] + rng.integers(1, 10, 600)) % 10, labels[train])  # a fifth wrong
        data = (images[train], given), (images[held_out], labels[held_out])
        plan = {"batch_size": 10, "optimizer": "sgd", "learning_rate": peak, "hidden": (32,), "seed": seed, "engine": "numpy"}
        long = fit(Settings(epochs=12, schedule="cosine", **plan), *data).history
        short = fit(Settings(epochs=3, schedule="cosine", **plan), *data).history
        losses.append([row["validation_loss"] for row in (long[2], short[2], long[11])])
    cut, short, end = np.array(losses).T
    print(f"peak rate {peak}, 5 seeds, 60 steps an epoch")
    print(f"  after 180 steps: plan of 3 epochs ahead of plan of 12, cut: {(short < cut).sum()} of 5")
    print(f"  plan of 12 epochs: its end ahead of where it was cut: {(end < cut).sum()} of 5")
