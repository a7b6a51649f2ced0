import numpy as np

from linebyline.byhand.optimizers import adam


def way(gradients, epsilon):
    optimizer, params = adam(0.1, epsilon=epsilon), [{"w": np.zeros(1)}]
    state = optimizer.init(params)
    for g in gradients:
        params, state = optimizer.update(params, [{"w": np.array([g])}], state)
    return params[0]["w"][0]


gradients = 1 + np.random.default_rng(0).normal(size=200)
print("gradients times   w after 200 steps, epsilon = 1e-8   epsilon = 1e-30")
for scale in (1e8, 1.0, 1e-4, 1e-7, 1e-8, 1e-9):
    print(f"{scale:<17.0e} {way(scale * gradients, 1e-8):<34.2f} {way(scale * gradients, 1e-30):.2f}")
