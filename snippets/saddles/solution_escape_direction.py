import numpy as np

from linebyline.exercises import check


def escape_direction(hessian):
    _, directions = np.linalg.eigh(hessian)  # curvatures sorted upwards
    return directions[:, 0]


check("escape-direction", escape_direction)
