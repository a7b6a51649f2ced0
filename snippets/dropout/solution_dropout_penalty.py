import numpy as np

from linebyline.exercises import check


def dropout_penalty(x, w, rate):
    power = np.mean(x**2, axis=0)  # [features]
    return float(0.5 * rate / (1 - rate) * np.sum(w**2 * power))


check("dropout-penalty", dropout_penalty)
