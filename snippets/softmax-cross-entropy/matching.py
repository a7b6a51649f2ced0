import numpy as np

from linebyline.byhand.activations import identity, sigmoid
from linebyline.byhand.losses import softmax
from linebyline.gradient_check import numerical_gradient


def squared_error(outputs, targets):
    return 0.5 * np.sum((outputs - targets) ** 2)


def binary_cross_entropy(probs, targets):
    return -np.sum(targets * np.log(probs) + (1 - targets) * np.log(1 - probs))


def cross_entropy(probs, targets):
    return -np.sum(targets * np.log(probs))


logits = np.array([0.4, -1.3, 2.2])
for output, loss, targets in [
    (identity, squared_error, np.array([1.7, -0.6, 0.1])),
    (sigmoid, binary_cross_entropy, np.array([1.0, 0.0, 1.0])),
    (softmax, cross_entropy, np.array([0.0, 1.0, 0.0])),
]:
    measured = numerical_gradient(lambda z, output=output, loss=loss, targets=targets: loss(output(z), targets), logits)
    print(f"{output.__name__} + {loss.__name__}")
    print("  differences:     ", measured.round(3))
    print("  output - target: ", (output(logits) - targets).round(3))
