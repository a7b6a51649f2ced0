import numpy as np

from linebyline.exercises import check


def softmax(logits):
    return np.exp(logits)  # your code here


check("softmax", softmax)
