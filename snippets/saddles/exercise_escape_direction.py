import numpy as np

from linebyline.exercises import check


def escape_direction(hessian):
    # hessian: [n, n], symmetric; return the unit vector along the least curvature, [n]
    return np.eye(len(hessian))[0]  # your code here


check("escape-direction", escape_direction)
