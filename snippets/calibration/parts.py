import numpy as np

truth = np.array([[0.9, 0.1], [0.7, 0.3], [0.4, 0.6], [0.2, 0.8]])  # P(dry), P(rain) on four kinds of day, equally frequent


def sharpened(q):
    return q**3 / (q**3).sum(axis=1, keepdims=True)  # logits times 3: T = 1/3


predictors = {
    "the truth": truth,
    "the truth, T = 1/3": sharpened(truth),
    "two kinds of day only": np.array([[0.8, 0.2], [0.8, 0.2], [0.3, 0.7], [0.3, 0.7]]),
    "always the base rate": np.tile(truth.mean(axis=0), (4, 1)),
}
print("                        loss   calibration   refinement   answers right")
for name, q in predictors.items():
    _, first, group = np.unique(q.round(9), axis=0, return_index=True, return_inverse=True)
    values, group = q[first], group.ravel()  # what it can say, and which of these it says on each kind of day
    share = np.bincount(group) / 4
    pi = np.array([truth[group == g].mean(axis=0) for g in range(len(values))])  # what happens when it says this
    loss = -(truth * np.log(q)).sum(axis=1).mean()
    calibration = share @ (pi * np.log(pi / values)).sum(axis=1)
    refinement = -share @ (pi * np.log(pi)).sum(axis=1)
    assert abs(loss - calibration - refinement) < 1e-12
    right = truth[np.arange(4), q.argmax(axis=1)].mean()
    print(f"{name:22s}{loss:6.3f}{calibration:14.3f}{refinement:13.3f}{right:16.2f}")
