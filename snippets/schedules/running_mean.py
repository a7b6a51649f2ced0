import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.byhand.schedules import inverse_time_decay

curvature, s, w_star, runs = 1.5, 3.0, 5.0, 4000
rng = np.random.default_rng(0)
optimizer = sgd(inverse_time_decay(1 / curvature, 1))  # η_t = 1 / (λ t)
params = [{"w": np.full(runs, -100.0)}]  # 4,000 trainings side by side, all from far away
state, minimizers = optimizer.init(params), []
for t in range(1, 101):
    noise = s * rng.normal(size=runs)
    gradient = curvature * (params[0]["w"] - w_star) + noise
    minimizers.append(w_star - noise / curvature)  # where this noisy gradient is 0
    params, state = optimizer.update(params, [{"w": gradient}], state)
    if t in (1, 10, 100):
        gap = np.abs(params[0]["w"] - np.mean(minimizers, axis=0)).max()
        v = np.mean((params[0]["w"] - w_star) ** 2)
        print(f"t = {t:>3}: w is the mean of the minimizers: {gap < 1e-12}; t V {t * v:.2f}, theory {s**2 / curvature**2:.2f}")
