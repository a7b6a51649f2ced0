import numpy as np

from linebyline.exercises import check


def sparse_gradient(x, targets, w, b):
    # x: [examples, features], mostly 0; targets: [examples]; w: [features]; b: a number
    # the loss is the mean of ½(ŷ - y)² with ŷ = σ(x·w + b); return its gradients for w, [features], and for b
    return np.zeros(len(w)), 0.0  # your code here


check("sparse-gradient", sparse_gradient)
