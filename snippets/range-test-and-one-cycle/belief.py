import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit
from linebyline.training.range_test import range_test

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, test = ((images[part], labels[part]) for part in (rows[:1200], rows[1200:]))
losses = []
for seed in range(5):
    settings = {"engine": "numpy", "optimizer": "momentum", "batch_size": 40, "hidden": (16,), "seed": seed, "epochs": 4}
    found = range_test(Settings(**settings), train, low=1e-4)
    rates = (found.lowest, found.steepest, found.suggestion)
    losses.append([fit(Settings(learning_rate=rate, **settings), train, test).history[-1]["validation_loss"] for rate in rates])
print("validation loss after 4 epochs, median of 5 starts")
names = ("at the lowest point", "at the steepest point", "a tenth of the lowest")
for name, loss in zip(names, np.median(losses, axis=0), strict=True):
    print(f"{name:<22} {loss:.2g}")
