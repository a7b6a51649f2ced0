import numpy as np

from linebyline.exercises import check


def regression_kappa(x):
    with_bias = np.column_stack([np.ones(len(x)), x])
    curvatures = np.linalg.eigvalsh(with_bias.T @ with_bias / len(x))
    return float(curvatures[-1] / curvatures[0])


check("regression-kappa", regression_kappa)
