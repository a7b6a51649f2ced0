import numpy as np

runs, pixels, width, seen = 30, 20, 4, 8
rng = np.random.default_rng(0)
start = np.linalg.qr(rng.normal(size=(runs, pixels, width)))[0]
truth = rng.normal(size=(runs, width, 1))
target = start @ truth  # the pretrained features are exactly right
x = rng.normal(size=(runs, 60, pixels))
x[:, :, seen:] = 0.0
gram = x.mT @ x / 60
probe = np.linalg.solve(start.mT @ gram @ start, start.mT @ gram @ target)
body, head = start, rng.normal(size=(runs, width, 1))
for _ in range(3000):
    demand = gram @ (body @ head - target)
    body, head = body - 0.03 * demand @ head.mT, head - 0.03 * body.mT @ demand
square = {"probe": (start @ probe - target)[:, :, 0] ** 2, "everything": (body @ head - target)[:, :, 0] ** 2}
for name, values in square.items():
    inside, outside = values[:, :seen].sum(1), values[:, seen:].sum(1)
    exact = [np.sum(part < 1e-6) for part in (inside, outside)]
    print(f"{name:11} error below 1e-6: inside in {exact[0]} of {runs} runs, outside in {exact[1]} of {runs}")
print(f"outside, everything trained: median {np.median(outside):.2f}")
