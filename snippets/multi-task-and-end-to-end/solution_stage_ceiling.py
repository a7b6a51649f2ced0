import numpy as np

from linebyline.exercises import check


def stage_ceiling(right):
    return np.array([np.delete(right, j, axis=1).all(axis=1).mean() for j in range(right.shape[1])])


check("stage-ceiling", stage_ceiling)
