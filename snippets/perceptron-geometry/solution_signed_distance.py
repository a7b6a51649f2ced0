import numpy as np

from linebyline.exercises import check


def signed_distance(x, w, b):
    return (x @ w + b) / np.linalg.norm(w)


check("signed-distance", signed_distance)
