import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

print("angle between -g and the way to the minimum, where the curvatures are 1 and κ:")
for kappa in (1.0, 10.0, 100.0, 1000.0):
    w = np.array([np.sqrt(kappa), 1.0])  # the worst place
    g = bowl([1.0, kappa]).gradient(w)
    cosine = g @ w / (np.linalg.norm(g) * np.linalg.norm(w))
    formula = 2 * np.sqrt(kappa) / (kappa + 1)
    angle = np.degrees(np.arccos(min(cosine, 1.0)))
    print(f"  κ = {kappa:>4.0f}: {angle:>4.1f} degrees; cosine / formula = {cosine / formula:.4f}")

surface = bowl([1.0, 20.0])  # s = 20
print("steps to a thousandth of the first loss:")
for factor in (0.01, 0.1, 1.0, 1.9, 1.999):
    losses = surface.value(descend(sgd(factor / 20), surface, [1.0, 1.0], 4000))
    steps = int(np.argmax(losses < losses[0] / 1000))
    print(f"  ηs = {factor:<5}: {steps:>4}; the loss fell at each of them: {np.all(np.diff(losses[: steps + 1]) < 0)}")
