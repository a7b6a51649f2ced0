import numpy as np

from linebyline.exercises import check


def absolute_error(outputs, targets):
    return float(np.abs(outputs - targets).sum(axis=1).mean())


def squared_error(outputs, targets):
    return float(0.5 * ((outputs - targets) ** 2).sum(axis=1).mean())


def binary_cross_entropy(probs, labels):
    given = np.where(labels == 1, probs, 1 - probs)  # of the label that came
    return float(-np.log(given).mean())


check("absolute-error", absolute_error)
check("squared-error", squared_error)
check("binary-cross-entropy", binary_cross_entropy)
