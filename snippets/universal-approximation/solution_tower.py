import numpy as np

from linebyline.exercises import check


def tower(x, left, right, steepness):
    def sigmoid(z):
        small = np.exp(-abs(z))  # never above 1
        return np.where(z >= 0, 1, small) / (1 + small)

    return sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right))


check("tower", tower)
