import numpy as np

from linebyline.exercises import check


def tower(x, left, right, steepness):
    # x: [points]; return σ(w(x − left)) − σ(w(x − right)), w = steepness up to 1e6, never nan
    return np.zeros_like(x)  # your code here


check("tower", tower)
