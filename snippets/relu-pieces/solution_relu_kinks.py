import numpy as np

from linebyline.exercises import check


def relu_kinks(w, b):
    bends = w != 0
    return np.unique(-b[bends] / w[bends])


check("relu-kinks", relu_kinks)
