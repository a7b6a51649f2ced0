import numpy as np

from linebyline.exercises import check


def momentum_step(w, u, g, learning_rate, beta):
    u = beta * u + g
    return w - learning_rate * u, u


check("momentum-step", momentum_step)


def velocity_sum(grads, beta):
    ages = np.arange(len(grads))[::-1]  # the newest has age 0
    return beta**ages @ grads


check("velocity-sum", velocity_sum)
