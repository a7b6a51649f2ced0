import numpy as np

from linebyline.data import digits
from linebyline.metrics import accuracy, confusion_matrix

images, labels = digits()
means = np.array([images[:900][labels[:900] == k].mean(axis=0) for k in range(10)])
x, labels = images[900:], labels[900:]
keep = (labels != 8) | (np.cumsum(labels == 8) % 20 == 1)  # one eight in twenty stays: eights are rare now
x, labels = x[keep], labels[keep]
distances = ((x[:, None] - means) ** 2).sum(axis=2)  # [examples, classes]
blind = distances + 1e9 * (np.arange(10) == 8)  # never answers 8
print("              accuracy  micro F1  macro F1  recall of 8  precision of 8")
for name, answers in (("nearest mean", distances.argmin(axis=1)), ("never an 8", blind.argmin(axis=1))):
    matrix = confusion_matrix(answers, labels, classes=10)
    tp = np.diag(matrix)
    recall, precision = tp / matrix.sum(axis=1), tp / np.maximum(matrix.sum(axis=0), 1)
    fp, fn = matrix.sum(axis=0) - tp, matrix.sum(axis=1) - tp
    micro = 2 * tp.sum() / (2 * tp.sum() + fp.sum() + fn.sum())
    macro = np.mean(2 * tp / (2 * tp + fp + fn))
    print(f"{name:12s} {accuracy(answers, labels):9.3f} {micro:9.3f} {macro:9.3f} {recall[8]:12.2f} {precision[8]:15.2f}")
    if name == "nearest mean":
        wrong = matrix - np.diag(tp)
        largest = np.unravel_index(wrong.argmax(), wrong.shape)
print(f"{(labels == 8).sum()} eights of {len(labels)}; most often, {wrong.max()} times, the nearest mean takes", end=" ")
print(f"a {largest[0]} for a {largest[1]}")
