import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.data import digits

x, labels = digits()  # [1797, 64]
targets = np.eye(10)[labels]
rng = np.random.default_rng(0)


def gradients(w):
    """The gradient of each example's cross-entropy alone, [examples, 640]."""
    return np.einsum("nf,nk->nfk", x, softmax(x @ w) - targets).reshape(len(x), -1)


w, N = np.zeros((64, 10)), len(x)
for steps in (0, 600):
    for _ in range(steps):  # mini-batch steps of 32 examples
        rows = rng.choice(N, 32, replace=False)
        w -= 0.2 * x[rows].T @ (softmax(x[rows] @ w) - targets[rows]) / 32
    grads = gradients(w)
    mean, trace = grads.mean(axis=0), grads.var(axis=0).sum()  # var divides by N: the trace of Sigma
    noise_scale = float(f"{trace / (mean @ mean):.2g}")  # two digits
    print(f"after {steps} steps: trace of Sigma / |gradient|^2 = {noise_scale:.0f}")
    for B in (8, 256):
        ratios = []
        for replace in (True, False):
            batches = [rng.choice(N, B, replace=replace) for _ in range(300)]
            errors = np.array([grads[rows].mean(axis=0) - mean for rows in batches])
            theory = trace / B * (1 if replace else (N - B) / (N - 1))
            ratios.append(np.mean(np.sum(errors**2, axis=1)) / theory)
        print(f"  batch {B:3d}: measured / theory {ratios[0]:.2f} with replacement, {ratios[1]:.2f} without")
