import numpy as np

from linebyline.exercises import check


def reliability_bins(confidence, correct, bins):
    places = np.ceil(confidence * bins).astype(int) - 1
    counts = np.bincount(places, minlength=bins)
    full = np.maximum(counts, 1)  # an empty bin has the sum 0, and 0 / 1 = 0
    return np.bincount(places, confidence, bins) / full, np.bincount(places, correct, bins) / full, counts


def calibration_error(confidence, correct, bins):
    said, happened, counts = reliability_bins(confidence, correct, bins)
    return counts @ np.abs(said - happened) / counts.sum()


check("reliability-bins", reliability_bins)
check("calibration-error", calibration_error)
