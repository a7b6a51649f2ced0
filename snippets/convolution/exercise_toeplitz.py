import numpy as np

from linebyline.exercises import check


def toeplitz(w, n):
    # w: [k], k <= n; return the matrix [n, n - k + 1] for which x @ matrix is convolve_1d(x, w)
    return np.zeros((n, n - len(w) + 1))  # your code here


check("toeplitz", toeplitz)
