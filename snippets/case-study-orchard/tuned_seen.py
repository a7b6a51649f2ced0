import numpy as np

from linebyline.projects import measured, pick

rng = np.random.default_rng(1)
live = 1.8 + 0.2 * rng.normal(size=(1, 300))  # 300 small changes, hardly different
dev = measured(live, 1000, rng)
print(f"the best of 300 by dev: dev error {pick(dev, dev)[0]:.1f} %, test error {measured(pick(dev, live), 1000, rng)[0]:.1f} %")
