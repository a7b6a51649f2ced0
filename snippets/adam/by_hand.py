import numpy as np

from linebyline.byhand.optimizers import adam

optimizer, params = adam(1.0, beta1=0.5, beta2=0.75), [{"w": np.zeros(1)}]
state = optimizer.init(params)
for g in (4.0, 0.0, 0.0):
    before = params[0]["w"][0]
    params, state = optimizer.update(params, [{"w": np.array([g])}], state)
    (m,), (v,) = (memory[0]["w"] for memory in state[1])
    print(f"g = {g:.0f}: m = {m:.2f}, v = {v:.2f}, step {before - params[0]['w'][0]:.2f} eta")
