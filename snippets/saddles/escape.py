import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

eta, eps = 0.1, 0.1
saddle = bowl([1.0, -eps])  # L(w) = ½w₁² − ½ eps w₂²
print("start w2   measured   log(1/w2) / log(1 + eta eps)")
for delta in (1e-1, 1e-3, 1e-6, 1e-12):
    path = descend(sgd(eta), saddle, [1.0, delta], 3000)
    steps = np.argmax(np.abs(path[:, 1]) >= 1)
    print(f"{delta:<10.0e} {steps:<10} {np.log(1 / delta) / np.log1p(eta * eps):.1f}")
stable = descend(sgd(eta), saddle, [1.0, 0.0], 5_000)[-1]
print(f"start w2 = 0, 5,000 steps: w2 = {stable[1]:.0f}, |w1| below 1e-200: {abs(stable[0]) < 1e-200}")
tilted = bowl([1.0, -eps], degrees=30)
across = np.array([np.cos(np.radians(30)), np.sin(np.radians(30))])  # its stable axis, rounded to 16 digits
end = descend(sgd(eta), tilted, across, 5_000)[-1]
print(f"the same saddle turned by 30 degrees: left it: {np.linalg.norm(end) > 1}")
