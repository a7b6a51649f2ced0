import numpy as np

from linebyline.exercises import check


def batch_gradient_variance(grads, batch_size, replace):
    return float(np.var(grads, axis=0).sum() / batch_size)  # your code here


def noise_floor(learning_rate, curvature, noise_variance, batch_size):
    return learning_rate * noise_variance / (2 * curvature * batch_size)  # your code here


check("batch-gradient-variance", batch_gradient_variance)
check("noise-floor", noise_floor)
