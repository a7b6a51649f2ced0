import numpy as np

from linebyline.exercises import check


def gap_gradient_cross_entropy(z):
    return -1 / (1 + np.exp(z))


def gap_gradient_squared_error(z):
    q = 1 / (1 + np.exp(-z))
    return -2 * q * (1 - q) ** 2


check("gap-gradient-cross-entropy", gap_gradient_cross_entropy)
check("gap-gradient-squared-error", gap_gradient_squared_error)
