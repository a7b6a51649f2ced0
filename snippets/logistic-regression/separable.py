import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward

TIMES = 100, 1000, 10_000


def descend(seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(2, size=60)
    signs = 2 * labels - 1
    x = np.outer(signs, [2.0, 1.0]) + rng.normal(size=(60, 2)) * [2.0, 0.5]
    apart = signs * x[:, 1] > 0.5  # keep what a horizontal border separates
    x, labels, signs = x[apart], labels[apart], signs[apart]
    w, seen = np.zeros(2), []
    for step in range(1, TIMES[-1] + 1):
        w = w - 0.3 * x.T @ logistic_loss_backward(x @ w, labels)
        if step in TIMES:
            length, margin = np.linalg.norm(w), (signs * (x @ w)).min()
            seen.append([length, logistic_loss(x @ w, labels), margin / length])
    return seen


seen = np.array([descend(seed) for seed in range(5)])  # [data sets, times, numbers]
print("medians           length of w     loss   margin of its direction")
for step, (length, loss, margin) in zip(TIMES, np.median(seen, axis=0), strict=True):
    print(f"after {step:6,d} steps {length:10.2g} {loss:8.1g} {margin:10.2g}")
change = np.diff(seen, axis=1)
always = [(change[..., 0] > 0).all(), (change[..., 1] < 0).all(), (change[..., 2] > 0).all()]
print("longer, a smaller loss, a wider margin each time, on all 5 data sets:", all(always))
