import numpy as np

from linebyline.exercises import check


def relu_kinks(w, b):
    # w, b: [width]; return the kinks of the sum of all relu(w x + b),
    # from left to right, each once
    return np.zeros(0)  # your code here


check("relu-kinks", relu_kinks)
