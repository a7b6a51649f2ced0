import numpy as np

from linebyline.exercises import check


def directional_derivative(gradient, direction):
    return float(gradient @ direction / np.linalg.norm(direction))


def descent_bound(loss, gradient, learning_rate, smoothness):
    return float(loss - learning_rate * (1 - learning_rate * smoothness / 2) * gradient @ gradient)


def descend(a, start, learning_rate, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * (a @ path[-1]))
    return np.array(path)


def largest_safe_rate(x):
    smoothness = np.linalg.eigvalsh(x.T @ x).max() / (4 * len(x))
    return float(2 / smoothness)


check("directional-derivative", directional_derivative)
check("descent-bound", descent_bound)
check("descend", descend)
check("largest-safe-rate", largest_safe_rate)
