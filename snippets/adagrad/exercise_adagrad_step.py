import numpy as np

from linebyline.exercises import check


def adagrad_step(w, v, g, learning_rate, epsilon):
    # w, v, g: [parameters]; return the new w and the new v
    return w - learning_rate * g, v  # your code here


def effective_rates(grads, learning_rate, epsilon):
    # grads: the gradients of one weight, [steps]; return the rate of each step, [steps]
    return np.full(len(grads), learning_rate)  # your code here


def sparse_gradient(x, targets, w, b):
    # x: [examples, features], mostly 0; targets: [examples]; w: [features]; b: a number
    # the loss is the mean of ½(ŷ - y)² with ŷ = σ(x·w + b); return its gradients for w, [features], and for b
    return np.zeros(len(w)), 0.0  # your code here


check("adagrad-step", adagrad_step)
check("effective-rates", effective_rates)
check("sparse-gradient", sparse_gradient)
