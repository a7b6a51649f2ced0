import numpy as np

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors, relative_error

rng = np.random.default_rng(0)
network = Network([6, 8, 8, 3], activation="tanh", rng=rng)
x, labels = rng.normal(size=(16, 6)), rng.integers(0, 3, 16)  # [batch, fan_in], [batch]
w = network.params[0]["w"]
grad, here = network.gradients(x, labels)[1][0]["w"], network.loss(x, labels)


def one_sided(epsilon: float) -> float:
    slopes = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        before = w[index]
        w[index] += epsilon
        slopes[index] = (network.loss(x, labels) - here) / epsilon
        w[index] = before
    return relative_error(slopes, grad)


errors = {k: one_sided(10.0**-k) for k in range(1, 13)}
best = min(errors, key=errors.get)
print(f"ε from 1e-3 to 1e-4: the error falls by a factor {errors[3] / errors[4]:.0f}")
print("the best ε of these is between 1e-9 and 1e-7:", 7 <= best <= 9)
central = network_errors(network, x, labels, epsilon=1e-5)[0]["w"]
print("its error is more than 10 times that of the central difference at 1e-5:", errors[best] > 10 * central)
