import numpy as np

from linebyline.data import digits
from linebyline.metrics import confusion_matrix

images, numbers = digits()
quarters = images.reshape(-1, 2, 4, 2, 4).mean((2, 4)).reshape(-1, 4)  # the mean ink of each quarter of the picture
x, labels = np.column_stack([quarters, np.ones(len(images))]), (numbers == 6).astype(int)


def fit(x, labels):  # logistic regression by Newton's method: the exact minimum, no learning rate
    w = np.zeros(x.shape[1])
    for _ in range(20):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * p * (1 - p)) @ x, x.T @ (labels - p))
    return w


order = np.random.default_rng(0).permutation(len(labels))
six, other = order[labels[order] == 1], order[labels[order] == 0]
train, test = np.append(six[:90], other[:90]), np.append(six[90:], other[90 : 90 + 9 * 91])  # 91 sixes of 910
w, y = fit(x[train], labels[train]), labels[test]

print("              TN   FP   FN   TP   accuracy  precision  recall    F1")
for name, answers in (("always no", 0 * y), ("always yes", 0 * y + 1), ("four numbers", (x[test] @ w > 0).astype(int))):
    (tn, fp), (fn, tp) = confusion_matrix(answers, y, classes=2)  # rows: the truth; columns: the answer
    accuracy, recall, f1 = (tp + tn) / len(y), tp / (tp + fn), 2 * tp / (2 * tp + fp + fn)
    precision = f"{tp / (tp + fp):9.2f}" if tp + fp else "      0/0"
    print(f"{name:12s} {tn:3d}  {fp:3d}  {fn:3d}  {tp:3d} {accuracy:10.2f}  {precision} {recall:7.2f} {f1:5.2f}")
