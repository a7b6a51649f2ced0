import numpy as np

from linebyline.byhand.logistic import logistic_loss


@np.errstate(all="ignore")  # NumPy would warn of the overflow
def through_p(z, y):
    p = 1 / (1 + np.exp(-z))
    return -np.log(p if y == 1 else 1 - p) + 0.0


print("                      -log of p    softplus - yz    logistic_loss")
for z, y in [(2.0, 1), (40.0, 0), (-800.0, 1), (40.0, 1)]:
    softplus = np.logaddexp(0, z)
    ours = logistic_loss(np.array([z]), np.array([y]))
    print(f"z = {z:4.0f}, y = {y}{through_p(z, y):16.4g} {softplus - y * z:16.4g} {ours:16.4g}")
