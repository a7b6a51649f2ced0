import numpy as np

from linebyline.exercises import check


def mean_squared_error_safe(predictions, targets):
    return np.mean((predictions - targets) ** 2)  # your code here


check("mean-squared-error-safe", mean_squared_error_safe)
