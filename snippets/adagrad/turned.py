import numpy as np

from linebyline.byhand.optimizers import adagrad, sgd
from linebyline.surfaces import bowl, descend

print("steps to 0.001   AdaGrad, turned by 0°    10°    45°   gradient descent")
for kappa in (1, 10, 100):
    steps = []
    for degrees in (0, 10, 45):
        path = descend(adagrad(0.5, 1e-30), bowl([1, kappa], degrees), [3.0, 1.0], 2000)
        steps.append(np.argmax(np.linalg.norm(path, axis=1) < 1e-3))
    path = descend(sgd(2 / (1 + kappa)), bowl([1, kappa]), [3.0, 1.0], 500)
    plain = np.argmax(np.linalg.norm(path, axis=1) < 1e-3)
    print(f"κ = {kappa:>3} {steps[0]:>28} {steps[1]:>6} {steps[2]:>6} {plain:>18}")
