import numpy as np

from linebyline.exercises import check


def choose_within_limits(scores, costs, limits):
    keeps = (costs <= limits).all(axis=1)  # [models]
    if not keeps.any():
        return -1
    return int(np.where(keeps, scores, -np.inf).argmax())


check("choose-within-limits", choose_within_limits)
