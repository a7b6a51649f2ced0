import numpy as np

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors, numerical_gradient

rng = np.random.default_rng(0)
x, labels = rng.normal(size=(8, 5)), rng.integers(0, 3, 8)  # [batch, fan_in], [batch]


def worst(network, x, **how) -> float:
    return max(error for layer in network_errors(network, x, labels, **how) for error in layer.values())


for activation in ("sigmoid", "tanh", "relu"):
    for loss in ("cross_entropy", "squared_error"):
        networks = [Network([5, *[6] * hidden, 3], activation, loss, rng=rng, scale=0.7) for hidden in range(4)]
        errors = [worst(network, x) for network in networks]
        print(f"{activation:<8}{loss:<14} one to four layers, all below 1e-6: {max(errors) < 1e-6}")

print("\nRight code that fails, or is refused:")
network = networks[1]
grads, double = network.gradients(x, labels)[1], network.params
network.params = [{name: array.astype(np.float32) for name, array in layer.items()} for layer in double]
print("  float32, the same ε: above 1e-2:", worst(network, x, grads=grads) > 1e-2)
network.params = double

blank = np.vstack([np.zeros(5), x[1:]])  # with zero biases, all preactivations of its first row lie on the ReLU's kink
print("  a blank input and zero biases: above 1e-2:", worst(network, blank) > 1e-2)
for layer in network.params:
    layer["b"] = rng.normal(size=layer["b"].shape)
print("  a blank input and random biases: above 1e-2:", worst(network, blank) > 1e-2)

try:
    numerical_gradient(lambda w: float((w**2).sum()), np.array([1, 2, 3]))
except ValueError as error:
    print("  ValueError:", error)
