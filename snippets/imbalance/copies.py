import numpy as np

from linebyline.metrics import area_under_roc, average_precision, precision_recall, roc

rng = np.random.default_rng(0)
positive, negative = rng.normal(1.5, 1, 200), rng.normal(-1.5, 1, 200)  # scores of 200 sixes and 200 others
first = None
print("sixes     same ROC     area   precision at recall 0.9   average precision")
for copies in (1, 9, 99):
    scores = np.append(positive, np.tile(negative, copies))
    labels = np.append(np.ones(200, int), np.zeros(200 * copies, int))
    curve = np.array(roc(scores, labels)[:2])
    first = curve if first is None else first
    precision, recall, _ = precision_recall(scores, labels)
    at_90 = precision[recall >= 0.9].max()
    area, mean = area_under_roc(scores, labels), average_precision(scores, labels)
    print(f"{f'1 in {copies + 1}':8s} {np.allclose(curve, first)!s:>9s} {area:9.2f} {at_90:24.2f} {mean:20.2f}")
