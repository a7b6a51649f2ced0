import numpy as np

from linebyline.exercises import check


def ceilings(marks, error):
    # marks [mistakes, causes], 1 where a mistake has the cause; error of the whole dev set
    # return [causes]: the error that is left if this cause alone is cured
    return np.full(marks.shape[1], error)  # your code here


def true_accuracy(measured, r, classes):
    # a share r of the labels is wrong, each other class equally likely; return a float
    return measured  # your code here


def order_of_fixes(counts, weeks):
    # counts: mistakes of each cause; weeks: how long its fix takes
    # return a list of places, the first to fix first
    return list(range(len(counts)))  # your code here


check("ceilings", ceilings)
check("true-accuracy", true_accuracy)
check("order-of-fixes", order_of_fixes)
