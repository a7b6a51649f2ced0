import numpy as np

from linebyline.exercises import check


def smoothed(losses, beta):
    mean, curve = 0.0, []
    for t, loss in enumerate(losses, 1):
        mean = beta * mean + (1 - beta) * loss
        curve.append(mean / (1 - beta**t))
    return np.array(curve)


check("smoothed", smoothed)
