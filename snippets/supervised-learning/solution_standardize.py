import numpy as np

from linebyline.exercises import check


def standardize(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std > 0, std, 1)  # a constant column says nothing: it becomes 0
    return (train - mean) / std, (test - mean) / std


check("standardize", standardize)
