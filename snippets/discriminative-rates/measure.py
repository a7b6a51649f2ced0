import numpy as np

runs, pixels, width, seen = 30, 20, 4, 8
rng = np.random.default_rng(0)
true = np.linalg.qr(rng.normal(size=(runs, pixels, width)))[0]  # the features of the old task and of the new one
start = np.linalg.qr(true + 0.05 * rng.normal(size=true.shape))[0]  # what pretraining found of them
truth = rng.normal(size=(runs, width, 1))
target = true @ (truth / np.linalg.norm(truth, axis=1, keepdims=True))
x = rng.normal(size=(runs, 60, pixels))
x[:, :, seen:] = 0.0  # 12 of 20 pixels are black in all 60 pictures
gram = x.mT @ x / 60
probe = np.linalg.solve(start.mT @ gram @ start, start.mT @ gram @ target)
random = rng.normal(size=(runs, width, 1))

print("head     ratio   error inside   outside   features moved")
for name, first in (("random", random), ("probe", probe)):
    for ratio in (0, 1 / 100, 1 / 30, 1 / 10, 1 / 2.6, 1):
        body, head = start, first
        for _ in range(600):
            demand = gram @ (body @ head - target)
            body, head = body - 0.1 * ratio * demand @ head.mT, head - 0.1 * body.mT @ demand
        square = (body @ head - target)[:, :, 0] ** 2
        inside, outside = np.median(square[:, :seen].sum(1)), np.median(square[:, seen:].sum(1))
        moved = np.median(np.linalg.norm(body - start, axis=(1, 2)))
        print(f"{name:7} {ratio:6.2f} {inside:14.4f} {outside:9.2f} {moved:16.2f}")
