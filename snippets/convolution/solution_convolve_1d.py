import numpy as np

from linebyline.exercises import check


def convolve_1d(x, w):
    places = len(x) - len(w) + 1
    return np.array([x[i : i + len(w)] @ w for i in range(places)])


check("convolve-1d", convolve_1d)
