import numpy as np

from linebyline.exercises import check


def batch_gradient_variance(grads, batch_size, replace):
    n = len(grads)
    trace = float(np.var(grads, axis=0).sum())
    return trace / batch_size * (1.0 if replace else (n - batch_size) / (n - 1))


def noise_floor(learning_rate, curvature, noise_variance, batch_size):
    if learning_rate * curvature >= 2:
        return float("inf")
    return learning_rate * noise_variance / (batch_size * curvature * (2 - learning_rate * curvature))


check("batch-gradient-variance", batch_gradient_variance)
check("noise-floor", noise_floor)
