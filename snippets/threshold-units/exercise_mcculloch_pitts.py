import numpy as np

from linebyline.exercises import check


def mcculloch_pitts(x, theta, inhibitory):
    # x: bits, [patterns, inputs]; inhibitory: True for each veto, [inputs]
    # return 0 or 1 for each row, as integers
    return np.zeros(len(x), int)  # your code here


check("mcculloch-pitts", mcculloch_pitts)
