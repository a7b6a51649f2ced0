import numpy as np

from linebyline.exercises import check


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


ACTIVATIONS = {"sigmoid": sigmoid, "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}
SLOPES = {"sigmoid": lambda z: sigmoid(z) * sigmoid(-z), "tanh": lambda z: 1 - np.tanh(z) ** 2, "relu": lambda z: z > 0}


def dense_forward(h, w, b):
    return h @ w + b


def activation_forward(h, w, b, activation):
    return ACTIVATIONS[activation](dense_forward(h, w, b))


def network_forward(params, x):
    *hidden, last = params
    for layer in hidden:
        x = activation_forward(x, layer["w"], layer["b"], "tanh")
    return dense_forward(x, last["w"], last["b"])


def activation_backward(grad_h, z, activation):
    return grad_h * SLOPES[activation](z)


def update_parameters(params, grads, learning_rate):
    pairs = zip(params, grads, strict=True)
    return [{name: layer[name] - learning_rate * grad[name] for name in layer} for layer, grad in pairs]


check("dense-forward", dense_forward)
check("activation-forward", activation_forward)
check("network-forward", network_forward)
check("activation-backward", activation_backward)
check("update-parameters", update_parameters)
