import math

import numpy as np

share, size, inputs = 0.02, 2000, 10  # 40 yes among 2000
mean = np.array([1.0] * 3 + [0.0] * 7)  # no: a normal cloud at 0; yes: the same cloud, moved; the model can be exact
odds = share / (1 - share)
best = np.append(mean, math.log(odds) - mean @ mean / 2)


def fit(x, labels, weights):
    w = np.zeros(inputs + 1)
    for _ in range(10):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * (weights * p * (1 - p))) @ x + 1e-6 * np.eye(inputs + 1), x.T @ (weights * (labels - p)))
    return w


def cost(w, threshold, miss):  # exact, by the normal distribution
    length = math.sqrt(w[:-1] @ w[:-1])
    below = [math.erfc((w[:-1] @ centre + w[-1] - threshold) / length / math.sqrt(2)) / 2 for centre in (0 * mean, mean)]
    return (1 - share) * (1 - below[0]) + miss * share * below[1]


ratios = []
for seed in range(25):
    rng = np.random.default_rng(seed)
    labels = (np.arange(size) < share * size).astype(int)
    x = np.column_stack([rng.normal(size=(size, inputs)) + np.outer(labels, mean), np.ones(size)])
    few = np.arange(size) < 2 * labels.sum()  # all yes, and as many no
    as_it_is = fit(x, labels, np.ones(size))
    weighted, thinned = fit(x, labels, np.where(labels, 1 / odds, 1.0)), fit(x[few], labels[few], np.ones(few.sum()))
    row = []
    for miss in (1, round(1 / odds)):  # the right threshold is at logit -log(miss); balanced data move it by -log(odds)
        rules = ((as_it_is, 0), (as_it_is, -math.log(miss)), *((w, -math.log(miss * odds)) for w in (weighted, thinned)))
        row.append([cost(w, threshold, miss) / cost(best, -math.log(miss), miss) for w, threshold in rules])
    ratios.append(row)
ratios = np.array(ratios)  # [projects, costs, rules]
names = ("as it is, threshold at p = 0.5", *(f"{data}, threshold by the costs" for data in ("as it is", "weights", "thinned")))
print("cost over the least possible, median of 25 projects   a miss costs 1   a miss costs 49")
for name, (one, many) in zip(names, np.median(ratios, axis=0).T, strict=True):
    print(f"{name:54s}{one:14.2f} {many:17.2f}")
wins = (ratios[:, :, 1] < ratios[:, :, 3]).sum(axis=0)
print(f"as it is beats thinned in {wins[0]} and {wins[1]} of 25 projects, with the same thresholds")
