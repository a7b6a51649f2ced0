import numpy as np

people, train, train_dev, dev, test = (3.0, 1.0, 0.6), 0.9, 1.4, 1.6, 2.9
gaps = np.diff([min(people), train, train_dev, dev, test])
for name, gap in zip(("avoidable bias", "variance", "mismatch", "overfitting to dev"), gaps, strict=True):
    print(f"{name:<20}{gap:.1f}")
