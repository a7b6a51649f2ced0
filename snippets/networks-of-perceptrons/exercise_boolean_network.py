import numpy as np

from linebyline.exercises import check


def boolean_network(outputs):
    # outputs: 0s and 1s in the order of truth_table, [patterns]
    # return w [inputs, width], b [width], v [width], c: hidden = x·w + b >= 0, output = hidden·v + c >= 0
    n = len(outputs).bit_length() - 1
    return np.zeros((n, 1)), np.zeros(1), np.zeros(1), -1.0  # your code here


check("boolean-network", boolean_network)
