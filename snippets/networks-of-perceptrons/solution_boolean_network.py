import numpy as np

from linebyline.exercises import check
from linebyline.neurons import truth_table


def boolean_network(outputs):
    x = truth_table(len(outputs).bit_length() - 1)
    if outputs.sum() <= len(outputs) / 2:  # add the patterns that are wanted
        patterns, sign, c = x[outputs == 1], 1.0, -1.0
    else:  # or fire, unless one of the others comes
        patterns, sign, c = x[outputs == 0], -1.0, 0.0
    return (2.0 * patterns - 1).T, -patterns.sum(axis=1), np.full(len(patterns), sign), c


check("boolean-network", boolean_network)
