import numpy as np

from linebyline.data import digits

images, numbers = digits()
quarters = images.reshape(-1, 2, 4, 2, 4).mean((2, 4)).reshape(-1, 4)
x, labels = np.column_stack([quarters, np.ones(len(images))]), (numbers == 6).astype(int)


def fit(x, labels):
    w = np.zeros(x.shape[1])
    for _ in range(20):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * p * (1 - p)) @ x, x.T @ (labels - p))
    return w


rules = {"logit > 0": 0.0, "logit > log 9": np.log(9)}
table = {name: [] for name in rules}
for seed in range(9):
    order = np.random.default_rng(seed).permutation(len(labels))
    six, other = order[labels[order] == 1], order[labels[order] == 0]
    w = fit(x[np.append(six[:90], other[:90])], np.repeat([1, 0], 90))  # half of the training set are sixes
    yes, no = x[six[90:]] @ w, x[other[90 : 90 + 9 * 91]] @ w  # one test picture in ten is one
    for name, threshold in rules.items():
        tp, fp = np.sum(yes > threshold), np.sum(no > threshold)
        fn, tn = 91 - tp, 819 - fp
        table[name].append([(tp + tn) / 910, tp / (tp + fp), tp / 91, 2 * tp / (2 * tp + fp + fn), (fp + 9 * fn) / 9.1])

print(" " * 57 + "cost of 100, if")
print("medians of 9 splits   accuracy  precision  recall    F1   a miss costs 9")
for name, rows in table.items():
    a, p, r, f1, cost = np.median(rows, axis=0)
    print(f"{name:19s} {a:10.2f} {p:10.2f} {r:7.2f} {f1:5.2f} {cost:13.0f}")
better = np.array(table["logit > log 9"]) > np.array(table["logit > 0"])
print(f"log 9 has the higher accuracy on {better[:, 0].sum()} of 9 splits, and the higher cost on {better[:, 4].sum()}")
