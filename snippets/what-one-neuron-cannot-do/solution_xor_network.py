import numpy as np

from linebyline.exercises import check
from linebyline.neurons import threshold_unit


def xor_network(x):
    only_first = threshold_unit(x, np.array([1.0, -1.0]), -1.0)
    only_second = threshold_unit(x, np.array([-1.0, 1.0]), -1.0)
    hidden = np.column_stack([only_first, only_second])  # [patterns, 2]
    return threshold_unit(hidden, np.array([1.0, 1.0]), -1.0)


check("xor-network", xor_network)
