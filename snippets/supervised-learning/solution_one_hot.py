import numpy as np

from linebyline.exercises import check


def one_hot(labels, classes):
    return np.eye(classes)[labels]


check("one-hot", one_hot)
