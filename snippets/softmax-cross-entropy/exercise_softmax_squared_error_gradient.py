import numpy as np

from linebyline.exercises import check


def softmax_squared_error_gradient(logits, labels):
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    y = np.eye(logits.shape[1])[labels]
    return p * (1 - p) * (p - y) / len(labels)  # your code here


check("softmax-squared-error-gradient", softmax_squared_error_gradient)
