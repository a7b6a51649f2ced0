import numpy as np

from linebyline.exercises import check


def right_logit_gradient(logits, label):
    # logits: [classes]; label: int; return one number, entry `label` of (diag(p) - p pᵀ)(p - y)
    q = np.exp(logits[label]) / np.exp(logits).sum()
    return -2 * q * (1 - q) ** 2  # your code here


check("right-logit-gradient", right_logit_gradient)
