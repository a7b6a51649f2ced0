import numpy as np

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors

rng = np.random.default_rng(0)
network = Network([6, 8, 8, 3], activation="tanh", rng=rng)
x, labels = rng.normal(size=(16, 6)), rng.integers(0, 3, 16)  # [batch, fan_in], [batch]


def error(epsilon: float) -> float:
    """The median over the six arrays of the network of their relative errors."""
    return float(np.median([e for layer in network_errors(network, x, labels, epsilon=epsilon) for e in layer.values()]))


errors = {k: error(10.0**-k) for k in range(1, 12)}
for k in (2, 3):
    print(f"ε from 1e-{k} to 1e-{k + 1}: the error falls by a factor {errors[k] / errors[k + 1]:.0f}")
best = min(errors, key=errors.get)
print("the best ε of these is between 1e-6 and 1e-4:", 4 <= best <= 6)
print("its error is below 1e-9:", errors[best] < 1e-9)
print("at ε = 1e-11 it is more than 1,000 times larger:", errors[11] > 1000 * errors[best])
