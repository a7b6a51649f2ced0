import numpy as np

from linebyline.exercises import check


def tree_update(params, grads, learning_rate):
    return params  # your code here: lists, tuples and dicts of arrays, or one array


def batched(f, xs):
    return f(xs)  # your code here: f takes one row


def scan(step, carry, xs):
    ys = [step(carry, x)[1] for x in xs]  # your code here: who moves the carry on?
    return carry, np.array(ys)


check("tree-update", tree_update)
check("batched", batched)
check("scan", scan)
