import numpy as np

from linebyline.byhand.optimizers import momentum, nesterov
from linebyline.surfaces import bowl, descend

curve, beta = bowl([2.0]), 0.9
theta = descend(nesterov(0.5, beta), curve, [1.0], 3)[:, 0]
w = np.concatenate([[1.0], theta[:-1] - 0.5 * curve.gradient(theta[:-1, None])[:, 0]])  # wₜ = θₜ₋₁ - ηg
plain = descend(momentum(0.5, beta), curve, [1.0], 3)[:, 0]
for name, points in (("momentum, w", plain), ("Nesterov, w", w), ("Nesterov, θ", theta)):
    print(f"{name}:", *(f"{round(point, 9) + 0:5.2f}" for point in points))
