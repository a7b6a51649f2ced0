import numpy as np

from linebyline.exercises import check


def linear_probe(h, targets, penalty):
    return np.linalg.solve(h.T @ h / len(h) + penalty * np.eye(h.shape[1]), h.T @ targets / len(h))


check("linear-probe", linear_probe)
