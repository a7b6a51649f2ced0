import numpy as np

from linebyline.exercises import check


def veto_weights(theta, inhibitory):
    # theta: 0 or more; inhibitory: True for each veto, [inputs]
    # return w, [inputs], and b with x·w + b >= 0 exactly where the unit with vetoes fires
    return np.where(inhibitory, -1.0, 1.0), -float(theta)  # your code here


check("veto-weights", veto_weights)
