import numpy as np

from linebyline.exercises import check


def loss_slice(a, w, u, v, alphas, betas):
    # a: [n, n], symmetric; w, u, v: [n]
    # return ½ pᵀap at p = w + alpha u + beta v, [alphas, betas]
    return np.zeros((len(alphas), len(betas)))  # your code here


check("loss-slice", loss_slice)
