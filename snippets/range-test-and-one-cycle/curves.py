import numpy as np

from linebyline.data import digits
from linebyline.training import Settings
from linebyline.training.range_test import range_test

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))[:1200]
tests = {
    "momentum, 200 steps": (200, {}),
    "no momentum": (200, {"optimizer": "sgd"}),
    "adam": (200, {"optimizer": "adam"}),
    "batches of 5": (200, {"batch_size": 5}),
    "50 steps": (50, {}),
    "500 steps": (500, {}),
}
print("rate of the lowest point   smallest   median  largest of 5 starts")
for name, (steps, change) in tests.items():
    found = []
    for seed in range(5):
        chosen = {"optimizer": "momentum", "batch_size": 40} | change
        settings = Settings(engine="numpy", hidden=(16,), seed=seed, **chosen)
        found.append(range_test(settings, (images[rows], labels[rows]), low=1e-4, steps=steps).lowest)
    print(f"{name:<25}" + "".join(f"{value:10.1g}" for value in (min(found), np.median(found), max(found))))
