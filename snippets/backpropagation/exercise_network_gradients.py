import numpy as np

from linebyline.exercises import check


def network_gradients(params, x, labels):
    # tanh between the layers, softmax and the mean cross-entropy after the last one
    return [{"w": np.zeros_like(layer["w"]), "b": np.zeros_like(layer["b"])} for layer in params]  # your code here


check("network-gradients", network_gradients)
