import numpy as np

from linebyline.exercises import check


def numerical_gradient(f, x, epsilon):
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[index] = epsilon
        grad[index] = (f(x + step) - f(x - step)) / (2 * epsilon)
    return grad


check("numerical-gradient", numerical_gradient)
