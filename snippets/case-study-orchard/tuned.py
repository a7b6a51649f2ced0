import numpy as np

from linebyline.projects import measured, pick, summary

rng = np.random.default_rng(0)
live = 1.8 + 0.2 * rng.normal(size=(400, 600))  # [projects, models]
dev, test = measured(live, 1000, rng), measured(live, 1000, rng)
fresh = measured(live[:, :300], 3000, rng)

print("choice                        live error            promise − live (median)")
for name, count, seen, report in (
    ("A 300 more on the old dev", 600, dev, dev),
    ("B 3,000 new dev pictures", 300, fresh, test),
    ("C the best on the test set", 300, test, test),
):
    seen, report, true = seen[:, :count], report[:, :count], live[:, :count]
    miss = np.median(pick(seen, report) - pick(seen, true))
    print(f"{name:<30}{summary(pick(seen, true))}{round(miss, 1) + 0.0:>12.1f}")
