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
for steps in (0, 200):
    for _ in range(steps):
        w -= 0.5 * x.T @ (softmax(x @ w) - targets) / N
    grads = gradients(w)
    mean, trace = grads.mean(axis=0), grads.var(axis=0).sum()  # var divides by N: the trace of Sigma
    print(f"after {steps} full steps: trace of Sigma / |gradient|^2 = {trace / (mean @ mean):.2g}")
    for B in (8, 512):
        ratios = []
        for replace in (True, False):
            counts = np.zeros((200, N))  # row: how often each example is in this batch
            for row in counts:
                row += np.bincount(rng.choice(N, B, replace=replace), minlength=N)
            errors = counts @ grads / B - mean
            theory = trace / B * (1 if replace else (N - B) / (N - 1))
            ratios.append(np.mean(np.sum(errors**2, axis=1)) / theory)
        print(f"  batch {B:3d}: measured / theory {ratios[0]:.2f} with replacement, {ratios[1]:.2f} without")
