import numpy as np

from linebyline.exercises import check

ACTIVATIONS = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}


def dense_forward(h, w, b):
    return h @ w + b


def activation_forward(h, w, b, activation):
    return ACTIVATIONS[activation](dense_forward(h, w, b))


def network_forward(params, x):
    *hidden, last = params
    for layer in hidden:
        x = activation_forward(x, layer["w"], layer["b"], "tanh")
    return dense_forward(x, last["w"], last["b"])


check("dense-forward", dense_forward)
check("activation-forward", activation_forward)
check("network-forward", network_forward)
