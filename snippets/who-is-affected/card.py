import numpy as np

from linebyline.data.sets import load
from linebyline.metrics.intervals import wilson
from linebyline.training.pretrained import pretrained

sets = load("digits")
(known, known_labels), (images, labels) = sets.train, sets.test
probs = pretrained("digits").probs(images)
right, sure = probs.argmax(axis=1) == labels, probs.max(axis=1) > 0.9
middle = np.array([np.median(known[known_labels == k].sum(axis=1)) for k in range(10)])
thin = images.sum(axis=1) < middle[labels]  # less ink than the median of this digit in training

groups = {"all": labels >= 0, "thin": thin, "thick": ~thin}
groups |= {f"digit {k}": labels == k for k in range(10)}
print("new pictures   right        accuracy, 95 percent interval")
for name, members in groups.items():
    low, high = wilson(right[members].sum(), members.sum())
    print(f"{name:13}{right[members].sum():5d} of {members.sum():3d}{low:15.2f} to {high:.2f}")
print(f"confidence above 0.9: {sure.sum()} of {len(sure)}, of these right: {(right & sure).sum()}")
