import numpy as np

from linebyline.exercises import check


def balanced_accuracy(predictions, labels):
    return np.mean(predictions == labels)  # your code here


check("balanced-accuracy", balanced_accuracy)
