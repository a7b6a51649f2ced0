import numpy as np

from linebyline.exercises import check


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


SLOPES = {
    "sigmoid": lambda z: sigmoid(z) * sigmoid(-z),
    "tanh": lambda z: 1 - np.tanh(z) ** 2,
    "relu": lambda z: np.where(z > 0, 1.0, 0.0),
}


def activation_backward(grad_h, z, activation):
    return grad_h * SLOPES[activation](z)


def update_parameters(params, grads, learning_rate):
    return [
        {name: layer[name] - learning_rate * grad[name] for name in layer} for layer, grad in zip(params, grads, strict=True)
    ]


check("activation-backward", activation_backward)
check("update-parameters", update_parameters)
