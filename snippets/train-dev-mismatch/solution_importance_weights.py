import numpy as np

from linebyline.exercises import check


def importance_weights(p_train, p_test):
    return np.divide(p_test, p_train, out=np.zeros(len(p_test)), where=p_train > 0)


check("importance-weights", importance_weights)
