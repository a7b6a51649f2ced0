import numpy as np

from linebyline.exercises import check


def majority_unit(n):
    # return weights w, [inputs], and a bias b: the unit fires where x·w + b >= 0
    return np.ones(n), 0.0  # your code here


check("majority-unit", majority_unit)
