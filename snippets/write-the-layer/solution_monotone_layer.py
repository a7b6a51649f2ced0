import numpy as np

from linebyline.exercises import check


def monotone_layer(x, w, b):
    return 1 / (1 + np.exp(-(x @ np.exp(w) + b)))


def bounded_layer(z, low, high):
    return low + (high - low) / (1 + np.exp(-z))


check("monotone-layer", monotone_layer)
check("bounded-layer", bounded_layer)
