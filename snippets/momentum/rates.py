import numpy as np

from linebyline.byhand.optimizers import momentum, sgd
from linebyline.surfaces import bowl, descend


def measured(optimizer, kappa, half):
    distance = np.linalg.norm(descend(optimizer, bowl([1.0, kappa]), [1.0, 1.0], 2 * half), axis=1)
    rate = (distance[-1] / distance[half]) ** (1 / half)  # per step, over the second half of the run
    return f"{rate:<10.4f} {np.nonzero(distance > 1e-6 * distance[0])[0][-1] + 1:<6}"


print("        gradient descent            momentum, Polyak's settings")
print("kappa   theory   measured   steps   theory   measured   steps")
for kappa in (4, 25, 100, 400, 1600):
    root = np.sqrt(kappa)
    q = (root - 1) / (root + 1)
    plain = measured(sgd(2 / (1 + kappa)), kappa, 20 + 4 * kappa)
    fast = measured(momentum(4 / (1 + root) ** 2, q**2), kappa, int(150 / -np.log(q)))  # down to about e^-300
    print(f"{kappa:<7} {(kappa - 1) / (kappa + 1):<8.4f} {plain}  {q:<8.4f} {fast}".rstrip())
