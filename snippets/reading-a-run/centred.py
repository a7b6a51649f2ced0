import numpy as np

from linebyline.byhand.dense import init_dense
from linebyline.training.watch import watch

rng = np.random.default_rng(0)
x, labels = rng.normal(size=(1, 16)), np.array([3])
for name in ("random, c = 1", "4 times orthogonal, Z = 0"):
    params, h = [], x
    for _ in range(50):
        w, b = init_dense(rng, 16, 16, 0.25)
        if name.startswith("4"):
            w = 4 * np.linalg.qr(w)[0]
            b, h = -(h @ w)[0], np.full((1, 16), 0.5)  # Z = hw + b = 0, so the slope is 1/4 and the next h is 1/2
        params.append({"w": w, "b": b})
    reports = watch(params, x, labels, "sigmoid")
    print(f"{name:<26} gradient of layer 1 / of layer 50: {reports[0].delta / reports[-1].delta:.0e}")
