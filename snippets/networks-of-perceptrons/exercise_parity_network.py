import numpy as np

from linebyline.exercises import check


def parity_network(n):
    # n inputs, at most n hidden units; return w [n, width], b [width], v [width], c as above
    return np.ones((n, n)), np.zeros(n), np.ones(n), -1.0  # your code here


check("parity-network", parity_network)
