import numpy as np

runs, pixels, width = 30, 20, 4
rng = np.random.default_rng(0)
start, true = (np.linalg.qr(rng.normal(size=(runs, pixels, width)))[0] for _ in range(2))  # unrelated features
truth = rng.normal(size=(runs, width, 1))
target = true @ (truth / np.linalg.norm(truth, axis=1, keepdims=True))
x = rng.normal(size=(runs, 60, pixels))  # every pixel is used
gram = x.mT @ x / 60
first = rng.normal(size=(runs, width, 1))


def error(ratio, rate):
    body, head = start, first
    with np.errstate(all="ignore"):  # a rate that is too large explodes
        for _ in range(50):
            demand = gram @ (body @ head - target)
            body, head = body - ratio * rate * demand @ head.mT, head - rate * body.mT @ demand
        return np.nan_to_num(np.median(((body @ head - target) ** 2).sum(axis=(1, 2))), nan=np.inf)


print("error after 50 steps, each ratio at its best rate")
for ratio in (0, 1 / 2.6**2, 1 / 2.6, 1):
    best = min(error(ratio, 0.4 / 2**power) for power in range(7))
    print(f"ratio {ratio:.2f}: {'above 0.1' if best > 0.1 else 'above 0.003' if best > 0.003 else 'below 0.003'}")
