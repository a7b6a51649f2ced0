import numpy as np

from linebyline.metrics import accuracy, area_under_roc, average_precision

rng = np.random.default_rng(0)
positive, negative = rng.normal(1, 1, 20_000), rng.normal(-1, 1, 20_000)
print("share of yes   accuracy  recall  precision    F1   area under ROC  average precision")
for share in (0.5, 0.1, 0.02):
    scores = np.append(positive[: round(20_000 * share)], negative[: round(20_000 * (1 - share))])
    labels = np.append(np.ones(round(20_000 * share), int), np.zeros(round(20_000 * (1 - share)), int))
    yes = (scores > 0).astype(int)
    tp, said, there = np.sum(yes * labels), yes.sum(), labels.sum()
    print(f"{share:12.2f} {accuracy(yes, labels):10.2f} {tp / there:7.2f} {tp / said:10.2f}", end=" ")
    print(f"{2 * tp / (said + there):5.2f} {area_under_roc(scores, labels):16.2f} {average_precision(scores, labels):18.2f}")
