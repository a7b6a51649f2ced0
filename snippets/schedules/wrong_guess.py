import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.byhand.schedules import inverse_time_decay

for guess in (4.0, 1.0, 0.25):  # the true curvature is 1
    rng, optimizer = np.random.default_rng(0), sgd(inverse_time_decay(1 / guess, 1))
    params = [{"w": np.full(4000, 10.0)}]  # 4,000 trainings side by side; the minimum is 0, the noise has variance 1
    state = optimizer.init(params)
    for _ in range(1000):
        gradient = params[0]["w"] + rng.normal(size=4000)
        params, state = optimizer.update(params, [{"w": gradient}], state)
    print(f"curvature guessed {guess:<4g} times the true one: mean squared distance {np.mean(params[0]['w'] ** 2):.1g}")
