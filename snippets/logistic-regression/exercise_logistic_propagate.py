import numpy as np

from linebyline.exercises import check


def logistic_propagate(w, b, x, labels):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    grad_z = (p - labels) * p * (1 - p) / len(x)  # your code here
    return 0.0, x.T @ grad_z, grad_z.sum()


def logistic_step(w, b, x, labels, learning_rate):
    return w, b  # your code here


def logistic_predict(w, b, x):
    return x @ w + b > 0.5  # your code here


check("logistic-propagate", logistic_propagate)
check("logistic-step", logistic_step)
check("logistic-predict", logistic_predict)
