import numpy as np

from linebyline.exercises import check


def balanced_accuracy(predictions, labels):
    return np.mean([np.mean(predictions[labels == k] == k) for k in np.unique(labels)])


check("balanced-accuracy", balanced_accuracy)
