import numpy as np

from linebyline.exercises import check


def softmax(logits):
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


check("softmax", softmax)
