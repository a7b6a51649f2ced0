import numpy as np

from linebyline.exercises import check


def count_pieces(w, b, v):
    bends = w != 0
    kinks, unit = np.unique(-b[bends] / w[bends], return_inverse=True)  # unit: which kink each unit has
    jumps = np.zeros(len(kinks))
    np.add.at(jumps, unit, v[bends] * abs(w[bends]))
    return int(np.count_nonzero(jumps)) + 1


check("count-pieces", count_pieces)
