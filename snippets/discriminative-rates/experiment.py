import numpy as np

runs, pixels, width, seen = 30, 20, 4, 8
rng = np.random.default_rng(0)
start = np.linalg.qr(rng.normal(size=(runs, pixels, width)))[0]
truth = rng.normal(size=(runs, width, 1))
target = start @ (truth / np.linalg.norm(truth, axis=1, keepdims=True))
x = rng.normal(size=(runs, 60, pixels))
x[:, :, seen:] = 0.0
gram = x.mT @ x / 60
random = rng.normal(size=(runs, width, 1))
for scale in (0, 0.3, 1, 2):
    row = []
    for ratio in (1 / 10, 1):
        body, head = start, scale * random
        for _ in range(2000):
            demand = gram @ (body @ head - target)
            body, head = body - 0.03 * ratio * demand @ head.mT, head - 0.03 * body.mT @ demand
        square = (body @ head - target)[:, :, 0] ** 2
        row.append(np.median(square[:, seen:].sum(1)))
    print(f"head {scale:3} times as large: error outside {row[0]:.2f} at ratio 0.1, {row[1]:.2f} at ratio 1")
