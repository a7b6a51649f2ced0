import numpy as np

from linebyline.exercises import check


def perceptron_bound(x, labels, w):
    largest = np.linalg.norm(x, axis=1).max()
    gamma = np.min(labels * (x @ w)) / np.linalg.norm(w)
    return float((largest / gamma) ** 2)


check("perceptron-bound", perceptron_bound)
