import numpy as np

from linebyline.byhand.losses import one_hot
from linebyline.data import digits

x, digit = digits()
mix = np.random.default_rng(0).normal(size=(64, 200))
h = np.c_[np.maximum(x @ mix, 0), np.ones(len(x))]  # random relu features; each learner is ridge regression on them
Z_LABELS, TEST = 900, 300
ink = x.sum(axis=1) > np.median(x.sum(axis=1))


def ridge(inputs, targets):
    return np.linalg.solve(inputs.T @ inputs + 10 * np.eye(inputs.shape[1]), inputs.T @ targets)


def wrong(y, n, seed):
    """Share of wrong answers on new pictures: end to end from n pairs (x, y), and in stages through the digit."""
    order = np.random.default_rng(seed).permutation(len(x))
    pairs, for_z, test = order[:n], order[400 : 400 + Z_LABELS], order[-TEST:]
    whole = h[test] @ ridge(h[pairs], 2.0 * y[pairs] - 1) > 0
    z = (h[test] @ ridge(h[for_z], one_hot(digit[for_z], 10))).argmax(axis=1)  # stage 1: which digit?
    votes = one_hot(digit[pairs], 10).T @ (2.0 * y[pairs] - 1)  # stage 2: what is y for most pictures of this digit?
    return np.mean(whole != y[test]), np.mean((votes > 0)[z] != y[test])


for name, y in (("even digit", digit % 2 == 0), ("more ink than most", ink)):
    for n in (30, 400):
        one, two = np.median([wrong(y, n, seed) for seed in range(30)], axis=0)
        winner = "end to end" if one < two else "stages"
        print(f"{name:<19} {n:>3} labels of y: end to end {100 * one:>2.0f}% wrong, stages {100 * two:>2.0f}%: {winner}")
