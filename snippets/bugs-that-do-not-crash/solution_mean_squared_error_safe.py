import numpy as np

from linebyline.exercises import check


def mean_squared_error_safe(predictions, targets):
    if predictions.size != targets.size:
        raise ValueError(f"predictions has {predictions.size} numbers, expected {targets.size}: one for each target.")
    return np.mean((predictions.ravel() - targets.ravel()) ** 2)


check("mean-squared-error-safe", mean_squared_error_safe)
