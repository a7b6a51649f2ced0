import matplotlib.pyplot as plt
import numpy as np

from linebyline.data import digits
from linebyline.metrics import roc

images, numbers = digits()
quarters = images.reshape(-1, 2, 4, 2, 4).mean((2, 4)).reshape(-1, 4)
x, labels = np.column_stack([quarters, np.ones(len(images))]), (numbers == 6).astype(int)
order = np.random.default_rng(0).permutation(len(labels))
six, other = order[labels[order] == 1], order[labels[order] == 0]
train, test = np.append(six[:90], other[:90]), np.append(six[90:], other[90:])
w = np.zeros(5)
for _ in range(20):
    p = 1 / (1 + np.exp(-x[train] @ w))
    w += np.linalg.solve((x[train].T * p * (1 - p)) @ x[train], x[train].T @ (labels[train] - p))
fpr, tpr, thresholds = roc(x[test] @ w, labels[test])

share = np.linspace(0.01, 0.99, 50)
fixed = np.flatnonzero(thresholds > 0)[-1]
moved = [np.flatnonzero(thresholds > np.log((1 - s) / s))[-1] for s in share]
fig, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.4), layout="constrained")
left.plot([0, 1], [1, 0], "C3:", linewidth=2)
left.plot([0, 1], [0, 1], "C1-.", linewidth=2)
left.plot([0, 1], [1 - fpr[fixed], tpr[fixed]], "C0--", linewidth=2)
left.plot(share, share * tpr[moved] + (1 - share) * (1 - fpr[moved]), "C2-", linewidth=2)
left.axvline(0.1, color="gray", linewidth=0.8)
left.text(0.58, 0.52, "always yes", color="C1", rotation=46, rotation_mode="anchor")
left.text(0.17, 0.86, "always no", color="C3", rotation=-46, rotation_mode="anchor")
left.text(0.4, 0.885, "threshold 0", color="C0")
left.text(0.14, 1.02, "threshold moved with the share", color="C2")
left.set(xlabel="share of sixes in the test set", ylabel="accuracy", xlim=(0, 1), ylim=(0.4, 1.06))
left.set(xticks=[0, 0.5, 1], yticks=[0.4, 0.6, 0.8, 1])
reached = np.linspace(0.02, 1, 50)
first = np.searchsorted(tpr, reached)  # the largest threshold that reaches each recall
for color, style, share in (("C0", "--", 0.5), ("C2", "-", 0.1), ("C4", "-.", 0.01)):
    precision = share * tpr[first] / (share * tpr[first] + (1 - share) * fpr[first])
    right.plot(reached, precision, color=color, linestyle=style, linewidth=2, label=f"{share:.0%} sixes")
right.legend(loc="lower left", frameon=False, labelcolor="linecolor")
right.set(xlabel="recall", ylabel="precision", xlim=(0, 1.02), ylim=(0, 1.04), xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
