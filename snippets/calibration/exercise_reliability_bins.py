import numpy as np

from linebyline.exercises import check


def reliability_bins(confidence, correct, bins):
    places = (confidence * bins).astype(int)  # your code here
    counts = np.bincount(places, minlength=bins)
    return confidence, correct, counts


def calibration_error(confidence, correct, bins):
    said, happened, counts = reliability_bins(confidence, correct, bins)
    return np.abs(said - happened).mean()  # your code here


check("reliability-bins", reliability_bins)
check("calibration-error", calibration_error)
