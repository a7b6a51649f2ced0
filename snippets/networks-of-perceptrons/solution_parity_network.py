import numpy as np

from linebyline.exercises import check


def parity_network(n):
    k = np.arange(1, n + 1)
    return np.ones((n, n)), -k, (-1.0) ** (k + 1), -1.0


check("parity-network", parity_network)
