import numpy as np

from linebyline.exercises import check


def different_units(w, b, v):
    units = np.column_stack([w.T, b, v])  # one row a unit
    return len(np.unique(units, axis=0))


check("different-units", different_units)
