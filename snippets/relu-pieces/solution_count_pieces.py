import numpy as np

from linebyline.exercises import check


def count_pieces(w, b, v):
    bends = w != 0
    kinks, which = np.unique(-b[bends] / w[bends], return_inverse=True)
    jumps = np.zeros(len(kinks))
    np.add.at(jumps, which, v[bends] * abs(w[bends]))  # units with one kink add up
    return int(np.count_nonzero(jumps)) + 1


check("count-pieces", count_pieces)
