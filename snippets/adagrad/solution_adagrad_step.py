import numpy as np

from linebyline.exercises import check


def adagrad_step(w, v, g, learning_rate, epsilon):
    v = v + g**2
    return w - learning_rate * g / np.sqrt(v + epsilon), v


def effective_rates(grads, learning_rate, epsilon):
    return learning_rate / np.sqrt(np.cumsum(grads**2) + epsilon)


def sparse_gradient(x, targets, w, b):
    y = 1 / (1 + np.exp(-(x @ w + b)))
    grad_z = (y - targets) * y * (1 - y) / len(x)  # [examples]
    return grad_z @ x, float(np.sum(grad_z))


check("adagrad-step", adagrad_step)
check("effective-rates", effective_rates)
check("sparse-gradient", sparse_gradient)
