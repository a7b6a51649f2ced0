import numpy as np

from linebyline.exercises import check


def majority_unit(n):
    return np.ones(n), -(n // 2 + 1.0)  # more than half is at least n // 2 + 1, for odd n and for even n


check("majority-unit", majority_unit)
