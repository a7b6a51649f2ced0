import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.byhand.pooling import max_pool
from linebyline.data import digits

rng = np.random.default_rng(0)
x = digits()[0].reshape(-1, 8, 8, 1)
kernels = rng.normal(size=(3, 3, 1, 8))


def features(x):
    return max_pool(np.maximum(convolve(x, kernels, np.zeros(8), padding=1), 0)).reshape(len(x), -1)


plain = features(x), features(x[:, :, ::-1])  # of each digit, and of its mirror picture
bodies = {"plain": plain, "blind to mirrors": (plain[0] + plain[1], plain[1] + plain[0])}
flipped = rng.random(len(x)) < 0.5  # the new task: was this digit flipped?
for name, (digit, mirror) in bodies.items():
    h = np.where(flipped[:, None], mirror, digit)
    for n in (100, 300, 1000):
        w = np.linalg.solve(h[:n].T @ h[:n] + np.eye(128), h[:n].T @ (flipped[:n] - 0.5))  # a ridge probe
        right = np.concatenate([digit[1000:] @ w < 0, mirror[1000:] @ w >= 0])
        print(f"{name:16} {n:4} examples: accuracy {right.mean():.2f} on {len(right)} new pictures")
