import numpy as np

from linebyline.data import digits
from linebyline.training import Settings
from linebyline.training.range_test import range_test

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))[:1200]
settings = Settings(engine="numpy", optimizer="momentum", batch_size=40, hidden=(16,))
found = range_test(settings, (images[rows], labels[rows]), low=1e-4, high=100.0, steps=200)
print(f"factor {found.rates[1] / found.rates[0]:.3f}; stopped before step 200: {len(found.rates) < 200}")
print(f"lowest near {found.lowest:.1g}, steepest near {found.steepest:.1g}, suggested {found.suggestion:.1g}")
