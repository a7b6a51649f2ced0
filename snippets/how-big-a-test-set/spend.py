import numpy as np

from linebyline.data import digits, split
from linebyline.metrics.intervals import wilson

x, labels = digits()
squares = (x**2).sum(axis=1)
print("test share   test digits   median accuracy   width of the interval")
for share in (0.05, 0.2, 0.5, 0.8):
    right = []
    for seed in range(9):
        train, test = split(len(x), np.random.default_rng(seed), share)
        nearest = (squares[train] - 2 * x[test] @ x[train].T).argmin(axis=1)
        right.append(int((labels[train][nearest] == labels[test]).sum()))
    count = int(np.median(right))
    low, high = wilson(count, len(test))
    print(
        f"{share:10.0%}{len(test):14,}{count / len(test):18.1%}{100 * (high - low):17.1f} points"
    )
