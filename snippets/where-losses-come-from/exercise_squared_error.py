import numpy as np

from linebyline.exercises import check


def absolute_error(outputs, targets):
    return np.abs(outputs - targets).sum()  # your code here


def squared_error(outputs, targets):
    return np.mean((outputs - targets) ** 2)  # your code here


def binary_cross_entropy(probs, labels):
    return -np.mean(labels * np.log(probs) + (1 - labels) * np.log(1 - probs))  # your code here


check("absolute-error", absolute_error)
check("squared-error", squared_error)
check("binary-cross-entropy", binary_cross_entropy)
