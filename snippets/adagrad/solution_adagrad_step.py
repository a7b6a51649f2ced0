import numpy as np

from linebyline.exercises import check


def adagrad_step(w, v, g, learning_rate, epsilon):
    v = v + g**2
    return w - learning_rate * g / np.sqrt(v + epsilon), v


check("adagrad-step", adagrad_step)
