import numpy as np

from linebyline.exercises import check


def sigmoid(z):
    # z: floats, any shape; the result has its shape and dtype
    return np.full_like(z, 0.5)  # your code here


def sigmoid_derivative(z):
    # z: the number that goes into σ, floats, any shape; return σ'(z)
    return np.zeros_like(z)  # your code here


check("sigmoid", sigmoid)
check("sigmoid-derivative", sigmoid_derivative)
