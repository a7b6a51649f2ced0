import numpy as np

from linebyline.exercises import check


def velocity_sum(grads, beta):
    ages = np.arange(len(grads))[::-1]  # the newest has age 0
    return beta**ages @ grads


check("velocity-sum", velocity_sum)
