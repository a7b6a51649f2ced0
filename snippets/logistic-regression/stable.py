import numpy as np

from linebyline.byhand.logistic import logistic_loss


def through_p(z, y):
    p = 1 / (1 + np.exp(-z))
    return -np.log(p) if y == 1 else -np.log(1 - p)


def line(what, *values):
    print(f"{what:15s}" + "".join(f"{value:>16.4g}" for value in values))


np.seterr(all="ignore")  # NumPy would warn of the overflow
print(f"{'':15s}{'log of p':>16s}{'softplus - yz':>16s}{'logistic_loss':>16s}")
for z, y in [(2.0, 1), (40.0, 0), (-800.0, 1), (40.0, 1)]:
    stable = np.logaddexp(0, z) - y * z
    line(f"z = {z:4.0f}, y = {y}", through_p(z, y) + 0.0, stable, logistic_loss(np.array([z]), np.array([y])))
