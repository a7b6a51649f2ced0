import numpy as np

from linebyline.exercises import check


def directional_derivative(gradient, direction):
    return float(gradient @ direction / np.linalg.norm(direction))


def descent_bound(loss, gradient, learning_rate, smoothness):
    return float(loss - learning_rate * (1 - learning_rate * smoothness / 2) * gradient @ gradient)


check("directional-derivative", directional_derivative)
check("descent-bound", descent_bound)
