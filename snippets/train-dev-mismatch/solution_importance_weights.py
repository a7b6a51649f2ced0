import numpy as np

from linebyline.exercises import check


def importance_weights(p_train, p_test):
    return np.divide(p_test, p_train, out=np.zeros(len(p_test)), where=p_train > 0)


def effective_sample_size(w):
    return float(w.sum() ** 2 / (w**2).sum())


check("importance-weights", importance_weights)
check("effective-sample-size", effective_sample_size)
