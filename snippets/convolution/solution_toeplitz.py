import numpy as np

from linebyline.exercises import check


def toeplitz(w, n):
    places = n - len(w) + 1
    matrix = np.zeros((n, places))
    for i in range(places):
        matrix[i : i + len(w), i] = w
    return matrix


check("toeplitz", toeplitz)
